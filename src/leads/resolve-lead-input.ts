import type { Refusal } from "../kernel/decision.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import type { Lead, LeadDetails } from "../model/lead.js";
import type { CustomValues } from "../model/record.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { NamedChoice, NamedKind } from "../reference-data/named-kinds.js";
import type { NamedState } from "../reference-data/named-state.js";
import type { NamedResolver, ReferenceRefusalCode } from "../reference-data/resolve-named.js";
import { namedResolver } from "../reference-data/resolve-named.js";
import type { LeadInput } from "./lead-input.schema.js";
import type { LeadRules } from "./lead-rules.js";

/** Why what was entered cannot be taken. */
export type LeadInputRefusalCode = ReferenceRefusalCode | "LEAD_SIZE_BAND_UNKNOWN" | "LEAD_COMPANY_FORBIDDEN";

/** What is known of the records that a command names. */
export interface LeadInputState extends NamedState {
  /** Users and teams that are stored but that the actor may not see, by key: they answer as unknown. */
  readonly foreign: ReadonlySet<RecordKey>;
  /** The lead that is changed or copied, where there is one: what it has already may stay, whatever became of it. */
  readonly before?: Lead | undefined;
}

/** What was entered, with choices as ids, and what goes with it. */
export interface ResolvedLeadInput extends Pick<NamedResolver, "writes" | "entries"> {
  /** The fields that were entered. */
  readonly details: Partial<LeadDetails>;
  /** The company, where one was entered. */
  readonly companyId: Id<"company"> | null | undefined;
  /** The host's own fields that were entered. */
  readonly custom: CustomValues;
  /** What cannot be taken. */
  readonly refusals: readonly Refusal[];
}

const choiceFields = {
  jobFunctionId: "jobFunction",
  departmentId: "department",
  industrySectorId: "industrySector",
  sourceId: "source",
  categoryId: "category",
} as const satisfies Partial<Record<keyof LeadInput, NamedKind>>;

type ChoiceField = keyof typeof choiceFields;

/** A choice within what was entered. */
export interface LeadChoice {
  /** The list. */
  readonly kind: NamedKind;
  /** What was chosen. */
  readonly choice: NamedChoice;
}

/** Every choice that a command or a lead holds, so that it can be looked up. */
export function leadChoices(input: Pick<LeadInput, ChoiceField | "tagIds">): LeadChoice[] {
  const single = Object.entries(choiceFields).flatMap(([field, kind]) => {
    const choice = input[field as ChoiceField];
    return choice === undefined || choice === null ? [] : [{ kind, choice }];
  });
  return [...single, ...(input.tagIds ?? []).map((choice) => ({ kind: "tag", choice }) as const)];
}

/** Takes what was entered apart: choices become ids, and new names are planned. */
export function resolveLeadInput(
  input: LeadInput,
  state: LeadInputState,
  rules: Pick<LeadRules, "sizeBands">,
  env: DecisionEnv,
): ResolvedLeadInput {
  const { companyId, custom = {}, tagIds, ...plain } = input;
  const kept = state.before === undefined ? [] : leadChoices(state.before);
  const resolver = namedResolver(state, env, new Set(kept.map(({ kind, choice }) => keyOf(kind, String(choice)))));
  const details: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(plain)) if (value !== undefined) details[field] = value;
  for (const [field, kind] of Object.entries(choiceFields)) {
    const choice = input[field as ChoiceField];
    if (choice !== undefined && choice !== null) details[field] = resolver.idOf(kind, choice, [field]);
  }
  if (tagIds !== undefined) {
    const ids = tagIds.map((choice, i) => resolver.idOf("tag", choice, ["tagIds", i])).filter((id) => id !== null);
    details["tagIds"] = [...new Set(ids)];
  }
  return {
    details: details as Partial<LeadDetails>, // the schema checked every field; choices became ids above
    companyId: companyId === undefined || companyId === null ? companyId : asId("company", companyId),
    custom,
    writes: resolver.writes,
    entries: resolver.entries,
    refusals: [...resolver.refusals, ...objections(input, state, rules, env)],
  };
}

function objections(
  input: LeadInput,
  { foreign, before }: LeadInputState,
  { sizeBands }: Pick<LeadRules, "sizeBands">,
  { actor }: DecisionEnv,
): Refusal[] {
  const { assignedToId, teamId, sizeBand, companyId } = input;
  const found: Refusal[] = [];
  const unknown = (field: "assignedToId" | "teamId", type: string, id: string | null | undefined): void => {
    if (id !== undefined && id !== null && id !== before?.[field] && foreign.has(keyOf(type, id)))
      found.push({ code: "REFERENCE_UNKNOWN", path: [field], params: { type, id } });
  };
  unknown("assignedToId", "user", assignedToId);
  unknown("teamId", "team", teamId);
  const known = sizeBands.filter(({ retired }) => retired !== true).map(({ code }) => code);
  if (sizeBand !== undefined && sizeBand !== null && sizeBand !== before?.sizeBand && !known.includes(sizeBand))
    found.push({ code: "LEAD_SIZE_BAND_UNKNOWN", path: ["sizeBand"], params: { sizeBand, known } });
  if (
    companyId !== undefined &&
    companyId !== null &&
    companyId !== before?.companyId &&
    !actor.companyIds.some((id) => id === companyId)
  ) {
    found.push({ code: "LEAD_COMPANY_FORBIDDEN", path: ["companyId"], params: { companyId } });
  }
  return found;
}
