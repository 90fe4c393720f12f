import type { RefusalParam } from "../kernel/decision.js";
import type { Warning } from "../plan/write-plan.js";

/** What a user should know before a record is entered that may be there already. */
export type DuplicateWarningCode =
  | "CONTACT_NAMESAKE"
  | "CONTACT_NAMESAKE_ARCHIVED"
  | "DUPLICATE_LIKELY"
  | "DUPLICATE_LIKELY_ARCHIVED";

/** A record that may be the same, as far as a warning tells of it. */
export interface WarnedRecord {
  /** Its type. */
  readonly type: "lead" | "contact" | "account";
  /** Its id. */
  readonly id: string;
  /** Its name in one line. */
  readonly name: string;
  /** Its reference; `null` where it has none. */
  readonly reference: string | null;
  /** Whether it was put away. */
  readonly archived: boolean;
  /** Whether it has the very name. */
  readonly sameName: boolean;
}

/** Warns of records that may be the same; of contacts of the same name in the guide's words, whatever else differs. */
export const duplicateWarnings = (found: readonly WarnedRecord[]): Warning<DuplicateWarningCode>[] =>
  found.map((record) => {
    const { type, id, name, archived, sameName } = record;
    const params: Record<string, RefusalParam> = { type, id, name, reference: record.reference ?? name };
    if (type === "contact" && sameName)
      return { code: archived ? "CONTACT_NAMESAKE_ARCHIVED" : "CONTACT_NAMESAKE", params };
    return { code: archived ? "DUPLICATE_LIKELY_ARCHIVED" : "DUPLICATE_LIKELY", params };
  });
