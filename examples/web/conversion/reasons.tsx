import type { CandidateReason } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { conversionWords } from "./conversion-words.js";

/** What a record has in common with the lead. */
export const Reasons = ({ c, by }: { readonly c: WebContext; readonly by: readonly CandidateReason[] }) => (
  <small>{by.map((reason) => wordsOf(c, conversionWords).by[reason]).join(", ")}</small>
);
