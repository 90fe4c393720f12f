import { CrmError } from "../../kernel/crm-error.js";
import { isRecordType } from "../../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";

/** Records by their types, such as `{ account: [acme], contact: [ann, ben] }`. */
export type RecordSet = { readonly [T in RecordType]?: readonly RecordTypes[T][] };

/** A record and the name of its type. */
export type TypedRecord = { [T in RecordType]: readonly [type: T, record: RecordTypes[T]] }[RecordType];

/** The records of several sets, in order. */
export const recordsOf = (...sets: readonly RecordSet[]): readonly TypedRecord[] =>
  sets.flatMap((set) =>
    (Object.entries(set) as [RecordType, readonly RecordTypes[RecordType][]][]).flatMap(
      ([type, records]) => listOf(type, records).map((record) => [type, record] as TypedRecord), // a set has records under their own types alone
    ),
  );

/** Plain JavaScript may give anything: names of types are singular, and what stands under them are lists. */
function listOf<R>(type: string, records: readonly R[]): readonly R[] {
  if (!isRecordType(type))
    throw new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_UNKNOWN_FIELD", path: [type] }] });
  if (Array.isArray(records)) return records;
  const params = { expected: "list" };
  throw new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_WRONG_TYPE", path: [type], params }] });
}
