import type { ImportRefusalCode } from "../import/import-refusal-code.js";
import type { ImportRowRefusalCode } from "../import/lead-of-row.js";
import type { AccessRefusalCode, InputFaultCode, StorageFaultCode } from "../kernel/fault-codes.js";
import type { CreateLeadRefusalCode } from "../leads/decide-create-lead.js";
import type { LoseLeadRefusalCode } from "../leads/decide-lose-lead.js";
import type { MoveLeadRefusalCode } from "../leads/decide-move-lead.js";
import type { TakeChargeRefusalCode } from "../leads/decide-take-charge.js";
import type { SizeBandFaultCode } from "../entry/size-bands.js";
import type { StaleHint } from "../leads/stale-hints.js";
import type { LeadRulesFaultCode } from "../leads/verify-lead-rules.js";
import type { CustomFieldFaultCode } from "../model/custom-fields.js";
import type { TimelineKind } from "../model/timeline-entry.js";
import type { QueryFaultCode } from "../query/query-scope.js";
import type { NamedRefusalCode } from "../reference-data/decide-named-entry.js";
import type { DefinePipelineRefusalCode } from "../status/decide-define-pipeline.js";

/** Every code that the library's own rules and checks give. Hosts' guards add codes of their own. */
export type RefusalCode =
  | InputFaultCode
  | AccessRefusalCode
  | StorageFaultCode
  | QueryFaultCode
  | CustomFieldFaultCode
  | LeadRulesFaultCode
  | SizeBandFaultCode
  | DefinePipelineRefusalCode
  | NamedRefusalCode
  | CreateLeadRefusalCode
  | MoveLeadRefusalCode
  | LoseLeadRefusalCode
  | TakeChargeRefusalCode
  | "LEAD_NOT_LOST"
  | ImportRefusalCode
  | ImportRowRefusalCode;

/** The kinds of timeline entries that the library writes itself. */
export type OwnTimelineKind = Exclude<TimelineKind, `${string}.${string}`>;

/**
 * The texts of one language. `{name}` stands for a parameter, a list as "a, b"; `{count|lead|leads}` for the form that
 * goes with a number.
 */
export interface Messages {
  /** Language tag. */
  readonly locale: string;
  /** Texts of refusals by code. */
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  /** Texts of the signs that a lead is being forgotten. */
  readonly hints: Readonly<Record<StaleHint["code"], string>>;
  /** What happened, by the kind of timeline entry. */
  readonly timeline: Readonly<Record<OwnTimelineKind, string>>;
  /** Names of the fields of a lead and of the columns of an import. */
  readonly fields: Readonly<Record<string, string>>;
}
