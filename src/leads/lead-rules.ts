import type { SizeBand } from "../entry/size-bands.js";
import type { Lead } from "../model/lead.js";
import type { MoveRules } from "../status/move-objections.js";
import type { ScoringRule } from "./score-lead.js";

/** The configuration that decisions on leads go by. */
export interface LeadRules extends MoveRules<Lead> {
  /** Whether a lead is lost only with a reason. */
  readonly lostReasonRequired: boolean;
  /** Rules that propose a score. */
  readonly scoring: readonly ScoringRule[];
  /** The bands of company sizes. */
  readonly sizeBands: readonly SizeBand[];
  /** After how many days a lead counts as stale. */
  readonly staleAfterDays: StaleAfterDays;
}

/** After how many days a lead counts as stale. */
export interface StaleAfterDays {
  /** Days since creation without anybody in charge. */
  readonly unassigned: number;
  /** Days since the last change. */
  readonly untouched: number;
}
