import { accountMatchRules } from "./account-rules.js";
import { contactMatchRules } from "./contact-rules.js";
import { leadMatchRules } from "./lead-rules.js";
import type { MatchRules } from "./match-rules.js";

/** The rules that are shipped for each type of record. */
export const shippedRules: Readonly<Record<"lead" | "contact" | "account", MatchRules>> = {
  lead: leadMatchRules,
  contact: contactMatchRules,
  account: accountMatchRules,
};
