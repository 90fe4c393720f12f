import type { OpportunityResult } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { reasonOf } from "../ui/problems.js";
import { opportunityWords } from "./opportunity-words.js";

/** What is told once a command was carried out: what it did, and what followed from it. */
export function toldOf(c: WebContext, done: string, result: OpportunityResult): string {
  const t = wordsOf(c, opportunityWords);
  const { warnings, newCustomerId, quotesToCancel } = result;
  return [
    done,
    ...warnings.map((warning) => reasonOf(c, warning)),
    ...(newCustomerId === null ? [] : [t.customer]),
    ...(quotesToCancel.length === 0 ? [] : [t.cancelQuotes(quotesToCancel.join(", "))]),
  ].join(" ");
}
