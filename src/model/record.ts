import type { Id } from "../kernel/id.js";

/** A value of a custom field; which fields there are is told by the host's settings. */
export type CustomValue = string | number | boolean | null | readonly string[];

/** The host's own fields of a record, by name. */
export type CustomValues = Readonly<Record<string, CustomValue>>;

/**
 * What every stored record has. Records are plain data: every key is present, and "none" is `null`
 * (an empty list for lists, an empty object for `custom`).
 */
export interface CrmRecord<Type extends string> {
  /** Made by the library's `IdSource`, never by the storage. */
  readonly id: Id<Type>;
  /** Starts at 1 and grows by one with each write. The storage refuses a write that expects another version. */
  readonly version: number;
  /** When the record was first written, to the millisecond. */
  readonly createdAt: Date;
  /** When the record was last written, to the millisecond. */
  readonly updatedAt: Date;
  /** The company whose users see the record; `null` for a record that all companies share. */
  readonly companyId: Id<"company"> | null;
  /** Since when the record is put away: kept, but in no list and no choice. `null` while it is in use. */
  readonly archivedAt: Date | null;
  /** The host's own fields. */
  readonly custom: CustomValues;
}
