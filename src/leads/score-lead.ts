import type { Lead, LeadDetails } from "../model/lead.js";

/** What scoring rules look at: all that users enter but the score itself, the host's own fields included. */
export type ScoredLead = Omit<LeadDetails, "manualScore"> & Pick<Lead, "custom">;

/** A rule that gives stars to a lead. It must be pure. */
export interface ScoringRule {
  /** Stable code, given as the reason. */
  readonly code: string;
  /** Stars to add; may be negative. */
  readonly stars: number;
  /** Whether the rule speaks for a lead. */
  readonly when: (lead: ScoredLead) => boolean;
}

/** A score and where it comes from. */
export interface LeadScore {
  /** Stars that count, 0 to 5. */
  readonly score: number;
  /** What the rules propose, `null` without rules. */
  readonly proposedScore: number | null;
  /** Codes of the rules that spoke. */
  readonly scoreReasons: readonly string[];
}

/** Scores a lead: what a user gave wins over what the rules propose. */
export function scoreLead(lead: ScoredLead, manualScore: number | null, rules: readonly ScoringRule[]): LeadScore {
  const spoken = rules.filter(({ when }) => when(lead));
  const stars = spoken.reduce((sum, rule) => sum + rule.stars, 0);
  const proposedScore = rules.length === 0 ? null : Math.max(0, Math.min(5, Math.round(stars)));
  return { score: manualScore ?? proposedScore ?? 0, proposedScore, scoreReasons: spoken.map(({ code }) => code) };
}
