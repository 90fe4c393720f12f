import type { Status } from "../model/status.js";
import { labelOf } from "../status/pipeline-definition.js";

/** A record as far as its name is looked for. */
export type NamedRecord = { readonly id: string } & (
  | Pick<Status, "labels">
  | { readonly name: string }
  | { readonly fullName: string }
  | { readonly subject: string }
  | object
);

/** What a record is called, in a language where it has names in several; its id where it has no name. */
export function nameOfRecord(record: NamedRecord, locale: string): string {
  if ("labels" in record) return labelOf({ id: record.id as Status["id"], labels: record.labels }, locale);
  if ("fullName" in record) return record.fullName;
  if ("name" in record) return record.name;
  return "subject" in record ? record.subject : record.id;
}
