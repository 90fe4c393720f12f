import * as z from "zod";
import type { CivilDate } from "../kernel/civil-date.js";
import { epochDayOf } from "../kernel/civil-date.js";
import { CrmError } from "../kernel/crm-error.js";
import { civilDate, id } from "../model/text.schema.js";
import type { CrmScope } from "./crm-scope.js";

/** What a chart is asked over. */
export interface ReportSpan {
  /** The first day. */
  readonly from: CivilDate;
  /** The last day. */
  readonly to: CivilDate;
  /** The team that charts of one team are of. */
  readonly teamId: string | null;
}

/** The schema of {@link ReportQuery}, by parts. */
export const reportShape = {
  report: z.string().max(64),
  from: civilDate(),
  to: civilDate(),
  teamId: id("team").optional(),
};

const mostDays = 3_660;

/** @throws CrmError `INPUT_INVALID` for a period that ends before it begins, or that is too long. */
export function reportSpan(
  { actor }: CrmScope,
  { from, to, teamId }: { readonly from: CivilDate; readonly to: CivilDate; readonly teamId?: string | undefined },
): ReportSpan {
  const days = epochDayOf(to) - epochDayOf(from);
  const fault = (refusal: { readonly code: string; readonly params: Readonly<Record<string, string | number>> }) =>
    new CrmError("INPUT_INVALID", { refusals: [{ ...refusal, path: ["to"] }] });
  if (days < 0) throw fault({ code: "INPUT_TOO_SMALL", params: { least: from } });
  if (days > mostDays) throw fault({ code: "INPUT_TOO_BIG", params: { most: `${mostDays} days` } });
  return { from, to, teamId: teamId ?? actor.teamId };
}
