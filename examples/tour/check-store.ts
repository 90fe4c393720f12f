import { createCrm, textOf } from "crmkit";
import type { Tour } from "./tour.js";

/** Looks through all that the tour has stored for contradictions; there should be none. */
export async function checkStore({ storage, out, phrases, messages }: Tour): Promise<void> {
  out.section(phrases.checking);
  let found = 0;
  for await (const finding of createCrm({ storage }).integrity.check()) {
    found++;
    out.line(`${finding.key}: ${textOf(finding, messages)}`);
  }
  out.line(phrases.checked(found));
}
