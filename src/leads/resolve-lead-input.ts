import type { ChoiceFields, EntryChoice } from "../entry/entry-choices.js";
import { choicesOfEntry } from "../entry/entry-choices.js";
import type { EntryState } from "../entry/entry-state.js";
import type { EntryRefusalCode, ResolvedEntry } from "../entry/resolve-entry.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import type { LeadDetails } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { LeadInput } from "./lead-input.schema.js";
import type { LeadRules } from "./lead-rules.js";

/** Why what was entered cannot be taken. */
export type LeadInputRefusalCode = EntryRefusalCode;

/** What is known of the records that a command names. */
export type LeadInputState = EntryState;

/** What was entered, with choices as ids, and what goes with it. */
export type ResolvedLeadInput = ResolvedEntry<LeadDetails>;

const leadChoiceFields = {
  jobFunctionId: "jobFunction",
  departmentId: "department",
  industrySectorId: "industrySector",
  sourceId: "source",
  categoryId: "category",
} as const satisfies ChoiceFields;

/** Every choice that a command or a lead holds, so that it can be looked up. */
export const leadChoices = (input: Pick<LeadInput, keyof typeof leadChoiceFields | "tagIds">): EntryChoice[] =>
  choicesOfEntry(leadChoiceFields, input);

/** Takes what was entered apart: choices become ids, and new names are planned. */
export const resolveLeadInput = (
  input: LeadInput,
  state: LeadInputState,
  rules: Pick<LeadRules, "sizeBands">,
  env: DecisionEnv,
): ResolvedLeadInput => resolveEntry(leadChoiceFields, input, state, rules, env);
