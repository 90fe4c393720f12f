import fc from "fast-check";
import { expect } from "vitest";
import type { Outcome } from "../../src/app/run-many.js";
import type { ConvertedLead } from "../../src/conversion/decide-convert-lead.js";
import { kindLists, prospectStatuses } from "./sales-commands-accounts.js";
import { answersOf, command, entry, expectedAnswer, idOf, pick, picks } from "./sales-commands-drawn.js";
import type { SalesModel, Who } from "./sales-model.js";
import { seen } from "./sales-model.js";
import type { Converting, Made } from "./sales-model-conversion.js";
import { convertCodes, convertLead } from "./sales-model-conversion.js";
import { endingOf } from "./sales-model-rules.js";
import type { Verdict } from "./sales-model-run.js";
import { undoCodes, undoConversion } from "./sales-model-undo.js";

const hows = entry(
  fc.record({
    account: fc.oneof(
      fc.record({ kinds: kindLists.filter(({ length }) => length > 0) }, { requiredKeys: [] }),
      fc.record({ pick }),
    ),
    contact: fc.oneof(
      fc.constant(null),
      fc.constant("create" as const),
      fc.array(pick, { minLength: 1, maxLength: 2 }),
    ),
    opportunity: fc.boolean(),
  }),
  fc.record({ prospectStatusId: prospectStatuses }),
);

type Drawn = typeof hows extends fc.Arbitrary<infer D> ? D : never;

/** A contact may be named twice, which counts once. */
function howOf(model: SalesModel, { account, contact, ...rest }: Drawn, who: Who): Converting {
  const contactIds = Array.isArray(contact) ? contact.map((one) => idOf(model.contacts, one, who)) : [];
  return {
    ...rest,
    account: "pick" in account ? { id: idOf(model.accounts, account.pick, who) } : { create: true, ...account },
    contact: contact === "create" ? { create: true } : contact === null ? null : { ids: contactIds },
  };
}

const madeOf = ({ account, contacts, opportunity }: ConvertedLead): Made => ({
  accountId: account.id,
  contactIds: contacts.map(({ id }) => id),
  opportunityId: opportunity?.id ?? null,
});

const convert = command("leads.convert", fc.tuple(pick, hows), ([nth, drawn]) => (model, who) => {
  const leadId = idOf(model.leads, nth, who, ({ statusId }) => endingOf(statusId) === null);
  const lead = seen(model.leads, leadId, who);
  const how = howOf(model, drawn, who);
  const verdict: Verdict = lead === undefined ? "missing" : convertCodes(model, lead, how, who);
  return {
    verdict,
    call: ({ leads }) => leads.convert({ leadId, ...how }),
    preview: async ({ leads }) => (await leads.preview.convert({ leadId, ...how })).decision,
    done: (made, now) => {
      if (lead !== undefined) convertLead(model, lead, how, { made: madeOf(made), who, now });
    },
  };
});

const convertMany = command("leads.convertMany", fc.tuple(picks, hows), ([nths, drawn]) => (model, who) => {
  const leadIds = nths.map((nth) => idOf(model.leads, nth, who));
  const how = howOf(model, drawn, who);
  return {
    verdict: [],
    call: ({ leads }) => leads.convertMany({ leadIds, ...how }),
    done: (outcomes: readonly Outcome<ConvertedLead>[], now: Date) => {
      const expected = [...new Set(leadIds)].map((id, i) => {
        const lead = seen(model.leads, id, who);
        const verdict: Verdict = lead === undefined ? "missing" : convertCodes(model, lead, how, who);
        const outcome = outcomes[i];
        if (lead !== undefined && verdict.length === 0 && outcome?.ok === true)
          convertLead(model, lead, how, { made: madeOf(outcome.result), who, now });
        return expectedAnswer(id, verdict);
      });
      expect(answersOf(outcomes)).toEqual(expected);
    },
  };
});

const undo = command("leads.undoConversion", pick, (nth) => (model, who) => {
  const leadId = idOf(model.leads, nth, who, ({ convertedAt }) => convertedAt !== null);
  const lead = seen(model.leads, leadId, who);
  const verdict: Verdict = lead === undefined ? "missing" : undoCodes(model, lead);
  return {
    verdict,
    call: ({ leads }) => leads.undoConversion({ leadId }),
    preview: ({ leads }) => leads.preview.undoConversion({ leadId }),
    done: (_, now) => {
      if (lead !== undefined) undoConversion(model, lead, now);
    },
  };
});

/** The commands that convert leads, and take that back. */
export const conversionCommands = [convert, convert, convertMany, undo];
