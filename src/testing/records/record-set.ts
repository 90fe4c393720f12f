import type { RecordType, RecordTypes } from "../../model/record-types.js";

/** Records by their types, such as `{ account: [acme], contact: [ann, ben] }`. */
export type RecordSet = { readonly [T in RecordType]?: readonly RecordTypes[T][] };

/** A record and the name of its type. */
export type TypedRecord = { [T in RecordType]: readonly [type: T, record: RecordTypes[T]] }[RecordType];

/** The records of several sets, in order. */
export const recordsOf = (...sets: readonly RecordSet[]): readonly TypedRecord[] =>
  sets.flatMap((set) =>
    (Object.entries(set) as [RecordType, readonly RecordTypes[RecordType][]][]).flatMap(
      ([type, records]) => records.map((record) => [type, record] as TypedRecord), // a set has records under their own types alone
    ),
  );
