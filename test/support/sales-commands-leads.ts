import fc from "fast-check";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { LeadDecision } from "../../src/app/decide-lead.js";
import type { Lead } from "../../src/model/lead.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { command, entry, idOf, losses, partyParts, pick } from "./sales-commands-drawn.js";
import type { ModelLead, SalesModel, Who } from "./sales-model.js";
import { change, changeIfNew, personas, seen } from "./sales-model.js";
import * as rules from "./sales-model-leads.js";
import { hasTakenIn } from "./sales-model-merges.js";
import { statusesOf } from "./sales-model-rules.js";
import type { Deed } from "./sales-model-run.js";

const names = fc.constantFrom("Lee", "Roy");
const firms = fc.constantFrom("ACME", "Bolt");
/** Statuses of leads, and one that is none. */
export const leadStatuses = fc.constantFrom(...statusesOf.lead, "lead.nowhere");

/** A command on one lead that is there: what is against it, how it is called, and what it changes. */
export interface OnLead {
  readonly codes: (lead: ModelLead) => string[];
  readonly call: (leads: ActorCrm["leads"], leadId: string) => Promise<Lead>;
  readonly preview: (leads: ActorCrm["leads"]["preview"], leadId: string) => Promise<LeadDecision>;
  readonly done: (lead: ModelLead, made: Lead, now: Date) => void;
}

const onLead =
  (
    nth: Nth,
    made: (model: SalesModel, who: Who) => OnLead,
    fitting: (lead: ModelLead, model: SalesModel) => boolean = () => true,
  ): Prepare<Lead> =>
  (model, who): Deed<Lead> => {
    const leadId = idOf(model.leads, nth, who, (lead) => fitting(lead, model));
    const lead = seen(model.leads, leadId, who);
    const { codes, call, preview, done } = made(model, who);
    return {
      verdict: lead === undefined ? "missing" : codes(lead),
      call: ({ leads }) => call(leads, leadId),
      preview: ({ leads }) => preview(leads.preview, leadId),
      done: (result, now) => {
        if (lead !== undefined) done(lead, result, now);
      },
    };
  };

const create = command(
  "leads.create",
  entry(
    fc.record({ lastName: names, companyName: firms }, { requiredKeys: [] }),
    fc.record({ statusId: leadStatuses, ...partyParts }, { requiredKeys: [] }),
  ),
  (entered) => (model, who) => ({
    verdict: rules.newLeadCodes(entered),
    call: ({ leads }) => leads.create(entered),
    preview: ({ leads }) => leads.preview.create(entered),
    done: ({ id }, now) => {
      const { lastName = null, companyName = null, statusId = "lead.to-process" } = entered;
      const { userId, teamId } = personas[who];
      const fields = { ...entered, lastName, companyName, statusId, assignedToId: userId, teamId };
      rules.enterLead(model, id, fields, who, now);
    },
  }),
);

const copy = command("leads.copy", pick, (nth) =>
  onLead(nth, (model, who) => ({
    codes: () => [],
    call: (leads, leadId) => leads.copy({ leadId }),
    preview: (leads, leadId) => leads.copy({ leadId }),
    done: ({ lastName, companyName, email, doNotCall, assignedToId, teamId }, { id }, now) => {
      const kept = { lastName, companyName, email, doNotCall, assignedToId, teamId };
      const fields = { ...kept, statusId: "lead.to-process" };
      rules.enterLead(model, id, fields, who, now);
    },
  })),
);

const changes = fc.record(
  {
    lastName: fc.option(names),
    companyName: fc.option(firms),
    assignedToId: fc.constantFrom("ann", "bob", null),
    ...partyParts,
  },
  { requiredKeys: [] },
);

const update = command("leads.update", fc.tuple(pick, changes), ([nth, changed]) =>
  onLead(
    nth,
    () => ({
      codes: (lead) => {
        const { lastName, companyName } = { ...lead, ...changed };
        return lastName === null && companyName === null ? ["LEAD_NAME_MISSING"] : [];
      },
      call: (leads, leadId) => leads.update({ leadId, changes: changed }),
      preview: (leads, leadId) => leads.update({ leadId, changes: changed }),
      done: (lead) => changeIfNew(lead, changed),
    }),
    hasTakenIn,
  ),
);

const move = command("leads.move", fc.tuple(pick, leadStatuses), ([nth, statusId]) =>
  onLead(nth, () => ({
    codes: (lead) => rules.moveLeadCodes(lead, statusId),
    call: (leads, leadId) => leads.move({ leadId, statusId }),
    preview: (leads, leadId) => leads.move({ leadId, statusId }),
    done: (lead, _, now) => rules.moveLead(lead, statusId, now),
  })),
);

const lose = command("leads.lose", fc.tuple(pick, losses), ([nth, loss]) =>
  onLead(nth, (model, who) => ({
    codes: (lead) => rules.loseLeadCodes(model, lead, loss, who),
    call: (leads, leadId) => leads.lose({ leadId, ...loss }),
    preview: (leads, leadId) => leads.lose({ leadId, ...loss }),
    done: (lead, { lostReasonId: made }, now) => rules.loseLead(model, lead, loss, { who, made, now }),
  })),
);

const reset = command("leads.reset", pick, (nth) =>
  onLead(
    nth,
    () => ({
      codes: rules.resetLeadCodes,
      call: (leads, leadId) => leads.reset({ leadId }),
      preview: (leads, leadId) => leads.reset({ leadId }),
      done: (lead, _, now) => rules.resetLead(lead, now),
    }),
    ({ statusId }) => statusId === "lead.lost",
  ),
);

const takeCharge = command("leads.takeCharge", pick, (nth) =>
  onLead(nth, (_, who) => ({
    codes: (lead) => rules.takeChargeCodes(lead, who),
    call: (leads, leadId) => leads.takeCharge({ leadId }),
    preview: (leads, leadId) => leads.takeCharge({ leadId }),
    done: (lead) => changeIfNew(lead, { assignedToId: personas[who].userId }),
  })),
);

const putAway = command("leads", fc.tuple(fc.constantFrom("archive", "restore"), pick), ([which, nth]) =>
  onLead(nth, () => ({
    codes: () => [],
    call: (leads, leadId) => leads[which]({ leadId }),
    preview: (leads, leadId) => leads[which]({ leadId }),
    done: (lead, _, now) => {
      if ((lead.archivedAt === null) === (which === "archive"))
        change(lead, { archivedAt: which === "archive" ? now : null });
    },
  })),
);

/** The commands on one lead but conversion. */
export const leadCommands = [create, create, copy, update, move, lose, reset, takeCharge, putAway];
