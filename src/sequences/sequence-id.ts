import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";

/** What has references. */
export type ReferencedType = "account" | "contact" | "opportunity";

/** The id of the sequence of a company and a type of record: made from the two, so that there is one at most. */
export const sequenceId = (recordType: ReferencedType, companyId: string | null): Id<"sequence"> =>
  asId("sequence", uuidFromText(JSON.stringify(["sequence", recordType, companyId])));
