import fc from "fast-check";
import type { NewOpportunity } from "../../src/opportunities/opportunity-input.schema.js";
import type { Nth } from "./sales-commands-drawn.js";
import { command, entry, idOf, pick } from "./sales-commands-drawn.js";
import type { ModelRecord, SalesModel, Who } from "./sales-model.js";
import { answering, change, changeIfNew, personas, seen } from "./sales-model.js";
import type { GivenOpportunity } from "./sales-model-opportunities.js";
import { enterOpportunity, isClosed } from "./sales-model-opportunities.js";
import { chance, endingOf, partyCodes, statusesOf, unknownStatus, when } from "./sales-model-rules.js";
import type { Verdict } from "./sales-model-run.js";

const parties = { accountId: fc.option(pick), contactId: fc.option(pick) };

const given = entry(
  fc.record({ ...parties, leadId: pick, manualProbability: fc.constantFrom(0, 55) }, { requiredKeys: [] }),
  fc.record({ statusId: fc.constantFrom(...statusesOf.opportunity, "opportunity.nowhere") }),
);

type Named = { readonly [F in "accountId" | "contactId" | "leadId"]?: Nth | null };

/** The draws that stand for records, as their ids. */
function namedBy(model: SalesModel, { accountId, contactId, leadId }: Named, who: Who) {
  const id = (type: "accounts" | "contacts" | "leads", nth: Nth | null): string | null => {
    const records: ReadonlyMap<string, ModelRecord> = model[type];
    return nth === null ? null : idOf(records, nth, who);
  };
  return {
    ...(accountId === undefined ? {} : { accountId: id("accounts", accountId) }),
    ...(contactId === undefined ? {} : { contactId: id("contacts", contactId) }),
    ...(leadId === undefined ? {} : { leadId: id("leads", leadId) }),
  };
}

/** The records that answer for those named. */
const currentOf = <N extends Partial<ReturnType<typeof namedBy>>>(model: SalesModel, named: N): N => {
  const of = { accountId: model.accounts, contactId: model.contacts, leadId: model.leads } as const;
  const current = Object.entries(named).map(([field, id]) => {
    const records: ReadonlyMap<string, ModelRecord> = of[field as keyof typeof of]; // the fields of what is named
    return [field, id === null || id === undefined ? id : answering(records, id)] as const;
  });
  return Object.fromEntries(current) as N; // ids take the place of ids
};

/** A lead gives its account and contact, a contact its main account, where none is said. */
function startOf(model: SalesModel, input: ReturnType<typeof namedBy>, who: Who) {
  const lead = input.leadId === undefined ? undefined : seen(model.leads, input.leadId ?? "", who);
  const contactId = input.contactId === undefined ? (lead?.convertedContactIds[0] ?? null) : input.contactId;
  const contact = seen(model.contacts, contactId ?? "", who);
  const ofLead = lead?.convertedAccountId ?? null;
  const accountId = input.accountId === undefined ? (ofLead ?? contact?.mainAccountId ?? null) : input.accountId;
  return {
    ...currentOf(model, { accountId, contactId, leadId: input.leadId ?? null }),
    known: input.leadId === undefined || lead !== undefined,
  };
}

const create = command("opportunities.create", given, (drawn) => (model, who) => {
  const { statusId = "opportunity.to-process", manualProbability = null } = drawn;
  const { accountId: _account, contactId: _contact, leadId: _lead, ...plain } = drawn;
  const input: NewOpportunity = { name: "Deal", ...plain, ...namedBy(model, drawn, who) };
  const { known, ...start } = startOf(model, namedBy(model, drawn, who), who);
  const { userId: assignedToId, teamId } = personas[who];
  return {
    verdict: [
      ...when(!known, "REFERENCE_UNKNOWN"),
      ...partyCodes(model, start, who),
      ...when(endingOf(statusId) !== null, "OPPORTUNITY_STATUS_RESERVED"),
      ...unknownStatus("opportunity", statusId),
    ],
    call: ({ opportunities }) => opportunities.create(input),
    preview: ({ opportunities }) => opportunities.preview.create(input),
    done: ({ opportunity }, now) => {
      const all: GivenOpportunity = { name: "Deal", ...start, statusId, manualProbability, assignedToId, teamId };
      enterOpportunity(model, opportunity.id, all, who, now);
    },
  };
});

const copy = command("opportunities.copy", pick, (nth) => (model, who) => {
  const opportunityId = idOf(model.opportunities, nth, who);
  const copied = seen(model.opportunities, opportunityId, who);
  const verdict: Verdict = copied === undefined ? "missing" : partyCodes(model, copied, who);
  return {
    verdict,
    call: ({ opportunities }) => opportunities.copy({ opportunityId }),
    preview: ({ opportunities }) => opportunities.preview.copy({ opportunityId }),
    done: ({ opportunity: { id } }, now) => {
      if (copied === undefined) return;
      const { name, accountId, contactId, leadId, manualProbability, assignedToId, teamId } = copied;
      const kept = { name, accountId, contactId, leadId, manualProbability, assignedToId, teamId };
      enterOpportunity(model, id, { ...kept, statusId: "opportunity.to-process" }, who, now);
    },
  };
});

const changes = fc.record(
  {
    ...parties,
    leadId: fc.option(pick),
    name: fc.constantFrom("Deal", "Big deal"),
    manualProbability: fc.constantFrom(0, 55, null),
  },
  { requiredKeys: [] },
);

const update = command("opportunities.update", fc.tuple(pick, changes), ([nth, drawn]) => (model, who) => {
  const opportunityId = idOf(model.opportunities, nth, who);
  const before = seen(model.opportunities, opportunityId, who);
  const { accountId: _account, contactId: _contact, leadId: _lead, ...plain } = drawn;
  const named = namedBy(model, drawn, who);
  const changed = { ...plain, ...currentOf(model, named) };
  const leadId = changed.leadId ?? null;
  const unseen = leadId !== null && leadId !== before?.leadId && seen(model.leads, leadId, who) === undefined;
  const verdict: Verdict =
    before === undefined
      ? "missing"
      : [
          ...when(isClosed(before), "OPPORTUNITY_CLOSED"),
          ...partyCodes(model, { ...before, ...changed }, who, before),
          ...when(unseen, "REFERENCE_UNKNOWN"),
        ];
  return {
    verdict,
    call: ({ opportunities }) => opportunities.update({ opportunityId, changes: { ...plain, ...named } }),
    preview: ({ opportunities }) => opportunities.preview.update({ opportunityId, changes: { ...plain, ...named } }),
    done: () => {
      if (before === undefined) return;
      const { manualProbability } = { ...before, ...changed };
      changeIfNew(before, { ...changed, probability: chance(before.statusId, manualProbability) });
    },
  };
});

const putAway = command(
  "opportunities",
  fc.tuple(fc.constantFrom("archive", "restore"), pick),
  ([which, nth]) =>
    (model, who) => {
      const opportunityId = idOf(model.opportunities, nth, who);
      const opportunity = seen(model.opportunities, opportunityId, who);
      const verdict: Verdict = opportunity === undefined ? "missing" : [];
      return {
        verdict,
        call: ({ opportunities }) => opportunities[which]({ opportunityId }),
        preview: ({ opportunities }) => opportunities.preview[which]({ opportunityId }),
        done: (_, now) => {
          if (opportunity !== undefined && (opportunity.archivedAt === null) === (which === "archive"))
            change(opportunity, { archivedAt: which === "archive" ? now : null });
        },
      };
    },
);

/** The commands that enter opportunities and change what was entered. */
export const opportunityCommands = [create, create, create, copy, update, putAway];
