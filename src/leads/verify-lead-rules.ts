import type { Refusal } from "../kernel/decision.js";
import type { LeadRules } from "./lead-rules.js";

/** What may be wrong with the rules for leads. */
export type LeadRulesFaultCode = "SCORING_CODE_TWICE" | "STALE_DAYS_WRONG";

const mostDays = 36_500;

type Fault = Refusal<LeadRulesFaultCode> & { readonly path: readonly PropertyKey[] };

/** Checks the rules for scoring and for stale leads. */
export function verifyLeadRules({ scoring, staleAfterDays }: Pick<LeadRules, "scoring" | "staleAfterDays">): Fault[] {
  const twice = scoring.flatMap(({ code }, i): Fault[] =>
    scoring.findIndex((rule) => rule.code === code) < i
      ? [{ code: "SCORING_CODE_TWICE", path: ["scoring", i], params: { rule: code } }]
      : [],
  );
  const days = Object.entries(staleAfterDays).flatMap(([key, value]): Fault[] =>
    Number.isSafeInteger(value) && value >= 0 && value <= mostDays
      ? []
      : [{ code: "STALE_DAYS_WRONG", path: ["staleAfterDays", key], params: { most: mostDays } }],
  );
  return [...twice, ...days];
}
