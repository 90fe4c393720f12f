import fc from "fast-check";
import { expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { Outcome } from "../../src/app/run-many.js";
import type { Lead } from "../../src/model/lead.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { answersOf, command, expectedAnswer, idOf, losses, picks } from "./sales-commands-drawn.js";
import type { OnLead } from "./sales-commands-leads.js";
import { leadStatuses } from "./sales-commands-leads.js";
import type { ModelLead, SalesModel, Who } from "./sales-model.js";
import { changeIfNew, personas, seen } from "./sales-model.js";
import * as rules from "./sales-model-leads.js";
import type { Verdict } from "./sales-model-run.js";

/** A command on many leads: each is decided on as it is alone. */
const onLeads =
  (
    drawn: readonly Nth[],
    call: (leads: ActorCrm["leads"], leadIds: readonly string[]) => Promise<readonly Outcome<Lead>[]>,
    one: (model: SalesModel, who: Who) => Pick<OnLead, "codes" | "done">,
  ): Prepare<readonly Outcome<Lead>[]> =>
  (model, who) => {
    const leadIds = drawn.map((nth) => idOf(model.leads, nth, who));
    return {
      verdict: [],
      call: ({ leads }) => call(leads, leadIds),
      done: (outcomes, now) => {
        const { codes, done } = one(model, who);
        const verdicts = new Map<ModelLead, Verdict>(); // a lead that is named by the id of one merged into it too is decided on once
        const expected = [...new Set(leadIds)].map((id, i) => {
          const lead = seen(model.leads, id, who);
          if (lead === undefined) return expectedAnswer(id, "missing");
          const known = verdicts.get(lead);
          const verdict = known ?? codes(lead);
          verdicts.set(lead, verdict);
          const outcome = outcomes[i];
          if (known === undefined && verdict.length === 0 && outcome?.ok === true) done(lead, outcome.result, now);
          return expectedAnswer(id, verdict);
        });
        expect(answersOf(outcomes)).toEqual(expected);
      },
    };
  };

const moveMany = command("leads.moveMany", fc.tuple(picks, leadStatuses), ([drawn, statusId]) =>
  onLeads(
    drawn,
    (leads, leadIds) => leads.moveMany({ leadIds, statusId }),
    () => ({
      codes: (lead) => rules.moveLeadCodes(lead, statusId),
      done: (lead, _, now) => rules.moveLead(lead, statusId, now),
    }),
  ),
);

const takeMany = command("leads.takeChargeMany", picks, (drawn) =>
  onLeads(
    drawn,
    (leads, leadIds) => leads.takeChargeMany({ leadIds }),
    (_, who) => ({
      codes: (lead) => rules.takeChargeCodes(lead, who),
      done: (lead) => changeIfNew(lead, { assignedToId: personas[who].userId }),
    }),
  ),
);

const loseMany = command("leads.loseMany", fc.tuple(picks, losses), ([drawn, loss]) =>
  onLeads(
    drawn,
    (leads, leadIds) => leads.loseMany({ leadIds, ...loss }),
    (model, who) => ({
      codes: (lead) => rules.loseLeadCodes(model, lead, loss, who),
      done: (lead, { lostReasonId: made }, now) => rules.loseLead(model, lead, loss, { who, made, now }),
    }),
  ),
);

/** The commands on many leads but conversion. */
export const leadsCommands = [moveMany, takeMany, loseMany];
