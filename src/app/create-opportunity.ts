import { choicesOfEntry } from "../entry/entry-choices.js";
import type { EntryState } from "../entry/entry-state.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { Opportunity } from "../model/opportunity.js";
import { copyOfOpportunity } from "../opportunities/copy-opportunity.js";
import type { CreateOpportunityState } from "../opportunities/decide-create-opportunity.js";
import { decideCreateOpportunity } from "../opportunities/decide-create-opportunity.js";
import { copyOpportunitySchema } from "../opportunities/opportunity-commands.schema.js";
import { opportunityChoices } from "../opportunities/opportunity-fields.js";
import type { NewOpportunity, OpportunityInput } from "../opportunities/opportunity-input.schema.js";
import { newOpportunitySchema, opportunityInputSchema } from "../opportunities/opportunity-input.schema.js";
import type { OpportunityResult } from "../opportunities/opportunity-result.js";
import { plainResult } from "../opportunities/opportunity-result.js";
import type { OpportunityRules } from "../opportunities/opportunity-rules.js";
import { opportunityWarnings } from "../opportunities/opportunity-warnings.js";
import { fromContact, fromLead } from "../opportunities/starting-point.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import type { Followed } from "./follow-merged.js";
import { followMerged, withChecks } from "./follow-merged.js";
import { loadEntryState } from "./load-entry-state.js";
import type { Once } from "./make-once.js";
import { makeReferencedOnce } from "./make-once.js";
import { loadOpportunityRules } from "./opportunity-state.js";
import type { EntryCheck } from "./parse-entry.js";
import { parseEntry } from "./parse-entry.js";
import { parseInput } from "./parse-input.js";
import type { ReferenceSource } from "./references.js";
import { loadReferenceSource } from "./references.js";
import type { ReferencedCommand } from "./run-referenced.js";
import { underChanges } from "./under-changes.js";

type CreateState = ReferenceSource &
  Followed<NewOpportunity> & {
    readonly entry: Omit<CreateOpportunityState, "reference">;
    readonly rules: OpportunityRules;
  };

/** Makes ready the command that enters an opportunity. */
export function createOpportunity(
  scope: CrmScope,
  input: unknown,
): ReferencedCommand<Once<CreateState, OpportunityResult>, OpportunityResult> {
  requireAction(scope, "opportunities.create");
  const { idempotencyKey: key, ...entered } = parseOpportunity<NewOpportunity & UnderKey>(scope, input, "new");
  return makeReferencedOnce(
    scope,
    { ...ofOpportunity, key, command: entered },
    {
      load: async (): Promise<CreateState> => {
        const followed = await followMerged(scope, entered);
        return loadCreation(scope, { ...followed, command: await startingFrom(scope, followed.command) });
      },
      decide: ({ command, checks, entry, rules }, { opportunity: reference }, env) =>
        withChecks(decideCreateOpportunity(command, { ...entry, reference }, rules, env), checks),
    },
  );
}

/** Makes ready the command that enters an opportunity with what was entered of another. */
export function copyOpportunity(
  scope: CrmScope,
  input: unknown,
): ReferencedCommand<Once<CreateState, OpportunityResult>, OpportunityResult> {
  requireAction(scope, "opportunities.create");
  const { opportunityId, changes = {}, idempotencyKey: key } = parseInput(copyOpportunitySchema, input);
  const given = parseOpportunity<OpportunityInput>(scope, changes, "change", ["changes"]);
  return makeReferencedOnce(
    scope,
    { ...ofOpportunity, key, command: { opportunityId, given } },
    {
      load: async (): Promise<CreateState> => {
        const { visible } = scope;
        const copied = visible.mask("opportunity", await visible.require("opportunity", opportunityId));
        const command: NewOpportunity = {
          ...copyOfOpportunity(copied),
          ...given,
          name: given.name ?? copied.name,
          custom: { ...copied.custom, ...given.custom },
        };
        return loadCreation(scope, await followMerged(scope, command), copied);
      },
      decide: ({ command, checks, entry, rules }, { opportunity: reference }, env) =>
        underChanges(withChecks(decideCreateOpportunity(command, { ...entry, reference }, rules, env), checks)),
    },
  );
}

const ofOpportunity = {
  type: "opportunity",
  resultOf: (opportunity: Opportunity) => plainResult(opportunity, opportunityWarnings(opportunity)),
} as const;

/** Fills in what follows from the lead or the contact that an opportunity starts from. */
async function startingFrom({ visible }: CrmScope, entered: NewOpportunity): Promise<NewOpportunity> {
  const { leadId } = entered;
  const lead = leadId === undefined || leadId === null ? undefined : (await visible.get("lead", [leadId])).get(leadId);
  const command = fromLead(entered, lead);
  const { contactId, accountId } = command;
  if (contactId === undefined || contactId === null || accountId !== undefined) return command;
  const contact = (await visible.get("contact", [contactId])).get(contactId);
  const account = contact?.mainAccountId ?? null;
  const seen = account !== null && (await visible.get("account", [account])).has(account);
  return seen ? fromContact(command, contact) : command;
}

async function loadCreation(
  scope: CrmScope,
  { command, checks }: Followed<NewOpportunity>,
  copied?: Opportunity,
): Promise<CreateState> {
  const { accountId, contactId, leadId } = command;
  const companyId = (
    command.companyId === undefined ? scope.actor.companyId : command.companyId
  ) as Opportunity["companyId"]; // checked
  const [entry, rules, source, parties] = await Promise.all([
    loadEntryState(scope, choicesOfEntry(opportunityChoices, command), command),
    loadOpportunityRules(scope),
    loadReferenceSource(scope, ["opportunity"], companyId),
    loadParties(scope, { accountId, contactId, leadId }),
  ]);
  const currency = source.company?.currency ?? scope.settings.currency;
  return { command, checks, entry: { ...entry, ...parties, currency, before: copied }, rules, ...source };
}

/** Reads the account, the contact and the lead that an entry names, as far as the actor may see them. */
export async function loadParties(
  { visible }: CrmScope,
  { accountId, contactId, leadId }: Pick<OpportunityInput, "accountId" | "contactId" | "leadId">,
): Promise<Pick<CreateOpportunityState, "account" | "contact" | "lead">> {
  const read = async <T extends "account" | "contact" | "lead">(type: T, id: string | null | undefined) =>
    id === undefined || id === null ? undefined : (await visible.get(type, [id])).get(id);
  const [account, contact, lead] = await Promise.all([
    read("account", accountId),
    read("contact", contactId),
    read("lead", leadId),
  ]);
  return { account, contact, lead };
}

/** Checks what was entered of an opportunity. */
export function parseOpportunity<Input extends OpportunityInput>(
  scope: CrmScope,
  input: unknown,
  mode: EntryCheck<Input>["mode"],
  at: readonly PropertyKey[] = [],
): Input {
  const schema = (mode === "new"
    ? newOpportunitySchema
    : opportunityInputSchema) as unknown as EntryCheck<Input>["schema"]; // ids are plain strings on the way in
  return parseEntry(scope, { type: "opportunity", schema, mode }, input, at);
}

/** What is known of what an update names. */
export const loadEntered = async (
  scope: CrmScope,
  command: OpportunityInput,
): Promise<EntryState & Pick<CreateOpportunityState, "account" | "contact" | "lead">> => {
  const [entry, parties] = await Promise.all([
    loadEntryState(scope, choicesOfEntry(opportunityChoices, command), command),
    loadParties(scope, command),
  ]);
  return { ...entry, ...parties };
};
