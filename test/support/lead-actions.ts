import fc from "fast-check";
import { expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { LeadModel, LeadSystem, ModelLead } from "./lead-model.js";
import { expectChange, expectModel, expectOutcomes, expectStatus } from "./lead-model.js";
import { errorOf } from "./refused.js";

type Action = fc.AsyncCommand<LeadModel, LeadSystem>;
type User = "ann" | "bob";

/** What one step does: to which lead, by whom, and what is expected of it; `refused` where it must change nothing. */
interface Step {
  readonly call: (crm: ActorCrm, leadId: string, system: LeadSystem) => Promise<unknown>;
  readonly refused: (lead: ModelLead) => boolean;
  readonly expected: (lead: ModelLead, user: User, now: Date) => void;
}

const users = fc.constantFrom<User>("ann", "bob");
const open = ["to-process", "marketing-qualification", "sales-qualification", "nurturing"];
const statuses = fc.constantFrom(...open, "converted", "lost");
const isLost = ({ status }: ModelLead): boolean => status === "lost";

/** Whether a lead may be moved, lost and taken charge of; no command under test converts. */
const isAtWork = (lead: ModelLead): boolean => !isLost(lead) && !lead.away;

/** The lead that a number stands for. */
const pickId = ({ leads }: LeadModel, pick: number): string => [...leads.keys()][pick % leads.size] ?? "";

const action = (name: string, check: Action["check"], run: Action["run"]): Action => ({
  check,
  run,
  toString: () => name,
});

function onLead(name: string, pick: number, user: User, { call, refused, expected }: Step): Action {
  return action(
    `${user}.${name}(#${pick})`,
    ({ leads }) => leads.size > 0,
    async (model, system) => {
      system.clock.advance(1_000);
      const id = pickId(model, pick);
      const lead = model.leads.get(id);
      if (lead === undefined) throw new Error("there is no such lead");
      if (refused(lead)) {
        const error = await errorOf(call(system[user], id, system));
        expect(isCrmError(error, "REFUSED")).toBe(true);
      } else {
        await call(system[user], id, system);
        expected(lead, user, system.clock.read());
      }
      await expectModel(model, system);
    },
  );
}

const fresh = (name: string, owner: string, status: string, now: Date): ModelLead => ({
  name,
  status,
  since: now.getTime(),
  owner,
  lostNote: null,
  away: false,
  version: 1,
  told: [`created ${status}`],
});

const create = fc.tuple(users, fc.constantFrom("A", "B", "C"), fc.constantFrom(...open)).map(([user, name, status]) =>
  action(
    `${user}.create(${name}, ${status})`,
    () => true,
    async (model, system) => {
      system.clock.advance(1_000);
      const { id } = await system[user].leads.create({ lastName: name, statusId: `lead.${status}` });
      model.leads.set(id, fresh(name, user, status, system.clock.read()));
      await expectModel(model, system);
    },
  ),
);

const copy = fc.tuple(users, fc.nat()).map(([user, pick]) =>
  action(
    `${user}.copy(#${pick})`,
    ({ leads }) => leads.size > 0,
    async (model, system) => {
      system.clock.advance(1_000);
      const leadId = pickId(model, pick);
      const { id } = await system[user].leads.copy({ leadId });
      const original = model.leads.get(leadId);
      model.leads.set(id, fresh(original?.name ?? "", original?.owner ?? "", "to-process", system.clock.read()));
      await expectModel(model, system);
    },
  ),
);

const step = (name: string, made: Step) =>
  fc.tuple(fc.nat(), users).map(([pick, user]) => onLead(name, pick, user, made));

const update = fc.tuple(fc.nat(), users, fc.constantFrom("A", "B", "C")).map(([pick, user, lastName]) =>
  onLead(`update(${lastName})`, pick, user, {
    call: (crm, leadId) => crm.leads.update({ leadId, changes: { lastName } }),
    refused: () => false,
    expected: (lead) => {
      if (lead.name !== lastName) expectChange(lead, { name: lastName }, "updated");
    },
  }),
);

const move = fc.tuple(fc.nat(), users, statuses).map(([pick, user, status]) =>
  onLead(`move(${status})`, pick, user, {
    call: (crm, leadId) => crm.leads.move({ leadId, statusId: `lead.${status}` }),
    refused: (lead) => !isAtWork(lead) || !open.includes(status),
    expected: (lead, _, now) => {
      if (lead.status !== status) expectStatus(lead, status, now);
    },
  }),
);

const lose = fc.option(fc.constantFrom("x", "y")).chain((note) =>
  step(`lose(${note})`, {
    call: (crm, leadId, { reasonId }) => crm.leads.lose({ leadId, lostReasonId: reasonId, note }),
    refused: (lead) => !isAtWork(lead),
    expected: (lead, _, now) => expectStatus(lead, "lost", now, { lostNote: note }),
  }),
);

const reset = step("reset", {
  call: (crm, leadId) => crm.leads.reset({ leadId }),
  refused: (lead) => !isLost(lead) || lead.away,
  expected: (lead, _, now) => expectStatus(lead, "to-process", now, { lostNote: null }),
});

const takeCharge = step("takeCharge", {
  call: (crm, leadId) => crm.leads.takeCharge({ leadId }),
  refused: (lead) => !isAtWork(lead),
  expected: (lead, user) => {
    if (lead.owner !== user) expectChange(lead, { owner: user }, "assigned");
  },
});

const archive = step("archive", {
  call: (crm, leadId) => crm.leads.archive({ leadId }),
  refused: () => false,
  expected: (lead) => {
    if (!lead.away) expectChange(lead, { away: true }, "archived");
  },
});

const restore = step("restore", {
  call: (crm, leadId) => crm.leads.restore({ leadId }),
  refused: () => false,
  expected: (lead) => {
    if (lead.away) expectChange(lead, { away: false }, "restored");
  },
});

const bulk = fc
  .tuple(users, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), statuses, fc.boolean())
  .map(([user, picks, status, taking]) =>
    action(
      `${user}.${taking ? "takeChargeMany" : `moveMany(${status})`}(${picks.map((pick) => `#${pick}`).join()})`,
      ({ leads }) => leads.size > 0,
      async (model, system) => {
        system.clock.advance(1_000);
        const leadIds = picks.map((pick) => pickId(model, pick));
        const crm = system[user].leads;
        const outcomes = taking
          ? await crm.takeChargeMany({ leadIds })
          : await crm.moveMany({ leadIds, statusId: `lead.${status}` });
        const done = [...new Set(leadIds)].map((id) => {
          const lead = model.leads.get(id);
          const ok = lead !== undefined && isAtWork(lead) && (taking || open.includes(status));
          if (ok && taking && lead.owner !== user) expectChange(lead, { owner: user }, "assigned");
          if (ok && !taking && lead.status !== status) expectStatus(lead, status, system.clock.read());
          return [id, ok] as const;
        });
        expectOutcomes(outcomes, done);
        await expectModel(model, system);
      },
    ),
  );

/** Every command on leads, by two users. */
export const leadActions = [create, create, copy, update, move, move, lose, reset, takeCharge, archive, restore, bulk];
