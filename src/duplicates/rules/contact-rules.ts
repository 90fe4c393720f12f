import { leadMatchRules } from "./lead-rules.js";
import type { MatchRules } from "./match-rules.js";

/** The shipped rules for contacts: those for leads, of which a contact has neither company nor web site. */
export const contactMatchRules: MatchRules = { ...leadMatchRules, name: "contact" };
