import { fillPhrase } from "./fill-phrase.js";
import type { RecurrencePhrases } from "./recurrence-phrases.js";

/** Says that something happens by a rule that only text of RFC 5545 can say, with that text. */
export const summarizeRRuleText = (rruleText: string, phrases: RecurrencePhrases): string =>
  fillPhrase(phrases.ownRule, { rule: rruleText });
