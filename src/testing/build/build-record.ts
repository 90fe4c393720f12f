import type { CivilDate } from "../../kernel/civil-date.js";
import type { Id, RecordKey } from "../../kernel/id.js";
import type { LocalDateTime, OccurrenceStart } from "../../kernel/local-date-time.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { SampleSize } from "./sample-record.js";
import { sampleRecord } from "./sample-record.js";

type Branded = Id<string> | RecordKey | CivilDate | LocalDateTime | OccurrenceStart;

type Loose<V> = V extends Branded
  ? string
  : V extends Date
    ? V
    : V extends readonly (infer Item)[]
      ? readonly Loose<Item>[]
      : V extends object
        ? { readonly [K in keyof V]: Loose<V[K]> }
        : V;

/** Fields of a record as a test writes them: ids, keys and dates are plain texts. */
export type RecordFields<T extends RecordType> = { readonly [F in keyof RecordTypes[T]]?: Loose<RecordTypes[T][F]> };

/**
 * Makes a whole record that its schema accepts, with the least that it may hold (or, as `most`, a value everywhere) but
 * for the fields given, which are taken as they are. The same each time: two records of one type need ids of their own.
 */
export const buildRecord = <T extends RecordType>(
  type: T,
  fields: RecordFields<T> = {},
  size: SampleSize = "least",
): RecordTypes[T] => ({ ...sampleRecord(type, size), ...fields }) as RecordTypes[T]; // texts are branded nowhere but in types
