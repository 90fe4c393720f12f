import type { Refusal } from "../kernel/decision.js";
import type { Lead } from "../model/lead.js";

/** What a lead that was put away says to every change of its status, its place on the board and who is in charge. */
export const archivedObjections = ({ archivedAt, fullName }: Lead): Refusal<"LEAD_ARCHIVED">[] =>
  archivedAt === null ? [] : [{ code: "LEAD_ARCHIVED", params: { lead: fullName } }];
