import type { Id, RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** A file of the host's that belongs to records of any type. */
export interface Attachment extends CrmRecord<"attachment"> {
  /** The records that it is listed on, at least one; a message has the files sent with it here. */
  readonly relatedKeys: readonly RecordKey[];
  /** Where the host keeps the file: a key or URL, never the file itself. */
  readonly blob: string;
  /** Name of the file for downloads. Never blank. */
  readonly fileName: string;
  /** Media type, such as `application/pdf`. */
  readonly mediaType: string;
  /** Size of the file in bytes. */
  readonly size: number;
  /** SHA-256 of the file, in hexadecimal digits; `null` where the host did not say. */
  readonly sha256: string | null;
  /** Free text. */
  readonly description: string | null;
  /** Who added it; `null` for the library itself. */
  readonly addedById: Id<"user"> | null;
}
