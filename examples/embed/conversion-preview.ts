import type { ConversionPreview, ConversionReport, Problem } from "crmkit";
import { problemOf } from "crmkit";
import { texts } from "./http-problem.js";
import type { Session } from "./session.js";

/** What a page shows before a lead is converted. */
export interface ShownPreview {
  /** What stands against the conversion, as the command itself would answer it; `null` for nothing. */
  readonly problem: Problem | null;
  /** What would become of each field of the lead; `null` where something stands against it. */
  readonly report: ConversionReport | null;
  /** The accounts, contacts and leads that are there already and may be meant. */
  readonly candidates: ConversionPreview["candidates"];
}

/** A preview is an answer also where the command would be refused. The plan stays on the server, what it comes to is shown. */
export function shownPreview({ decision, candidates }: ConversionPreview, locale: Session["locale"]): ShownPreview {
  if (decision.ok) return { problem: null, report: decision.value.result.report, candidates };
  return {
    problem: problemOf({ code: "REFUSED", refusals: decision.refusals }, texts[locale]),
    report: null,
    candidates,
  };
}
