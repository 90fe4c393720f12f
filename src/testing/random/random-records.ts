import type { RecordTypes } from "../../model/record-types.js";
import type { Scalar } from "../../query/filter.js";
import { buildRecord } from "../build/build-record.js";
import type { SeededRandom } from "../build/seeded-random.js";
import type { RandomField, RandomType } from "./random-fields.js";
import { randomFields } from "./random-fields.js";

type Value = Scalar | readonly string[] | null;

/** Draws records whose fields vary in every kind of value, with many that are equal and many that have none. */
export const randomRecords = <T extends RandomType>(random: SeededRandom, type: T, count: number): RecordTypes[T][] =>
  Array.from({ length: count }, (_, i) =>
    randomRecord(random, type, `${type}-${(i * 7919) % 10_007}-${i % 3 === 0 ? "x" : "X"}`),
  );

/** Draws a record. */
export function randomRecord<T extends RandomType>(random: SeededRandom, type: T, id: string): RecordTypes[T] {
  const address = type === "lead" ? { address: random.chance(0.7) ? noAddress : null } : {};
  const record: Record<string, unknown> = { ...(buildRecord(type) as object), ...address, id };
  for (const [name, field] of Object.entries(randomFields[type]))
    setField(random, record, name, randomValue(random, field));
  return record as unknown as RecordTypes[T]; // the pools hold values of the fields
}

const noAddress = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };

function randomValue(random: SeededRandom, { kind, pool, none }: RandomField): Value {
  if (random.chance(none)) return null;
  if (kind !== "list") return random.pick(pool);
  return [...new Set(Array.from({ length: random.below(4) }, () => String(random.pick(pool))))];
}

/** A custom field without a value is there as `null` or is not there; within an address that is `null` nothing is set. */
function setField(random: SeededRandom, record: Record<string, unknown>, name: string, value: Value): void {
  const [outer = name, inner] = name.split(".");
  if (inner === undefined) record[outer] = value;
  else if (outer === "custom" && value === null && random.chance(0.5)) return;
  else if (record[outer] !== null) record[outer] = { ...(record[outer] as object), [inner]: value };
}
