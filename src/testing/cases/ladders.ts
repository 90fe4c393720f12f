import type { FieldKind } from "../../model/field-kinds.js";
import type { RecordType } from "../../model/record-types.js";
import type { Storage } from "../../ports/storage.js";
import type { Scalar } from "../../query/filter.js";
import type { RecordFields } from "../build/build-record.js";
import { buildRecord } from "../build/build-record.js";
import { store } from "./ask.js";

/**
 * Values of one field in ascending order, from which follows what each operator has to find: what is less than the second
 * is the first, and so on. No expectation needs the code that is tested.
 */
export interface Ladder<T extends RecordType = RecordType> {
  /** What kind of field it is, for the ids of cases. */
  readonly name: string;
  /** The type of record. */
  readonly type: T;
  /** The field. */
  readonly field: string;
  /** How it is compared. */
  readonly kind: FieldKind;
  /** The values, each less than the next. */
  readonly values: readonly Scalar[];
  /** A value of the kind that no record has; `null` where every one is taken. */
  readonly absent: Scalar | null;
  /** Makes a record that has a value. */
  readonly having: (value: never) => RecordFields<T>;
  /** Every way to have no value. */
  readonly without: readonly RecordFields<T>[];
}

/** One record of a ladder. */
export interface Rung {
  /** Its id; not in the order of the values. */
  readonly id: string;
  /** The place of its value, `null` if it has none. */
  readonly place: number | null;
}

/** The records of a ladder: two of each value, and two of each way to have none. */
export function rungsOf({ values, without }: Ladder): readonly Rung[] {
  const places = [...values.keys(), ...without.map(() => null)];
  return [...places, ...places].map((place, i) => ({ id: idOf(i), place }));
}

/** Ids that jump about, so that neither they nor the order of insertion agree with the values. */
const idOf = (i: number): string => `r${String((i * 37 + 5) % 97).padStart(2, "0")}`;

/** Stores the records of a ladder. */
export async function storeLadder<T extends RecordType>(storage: Storage, ladder: Ladder<T>): Promise<void> {
  const { type, values, having, without } = ladder;
  let nones = 0;
  const records = rungsOf(ladder).map(({ id, place }) => {
    const fields = place === null ? without[nones++ % without.length] : having(values[place] as never);
    return buildRecord(type, { ...fields, id } as RecordFields<T>);
  });
  await store(storage, type, records);
}

const address = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };
const day = (date: number): Date => new Date(Date.UTC(2026, 0, date, 12));

const ladder = <T extends RecordType>(of: Ladder<T>): Ladder => of as unknown as Ladder; // the type of record stays with its fields

/** A ladder for every kind of field that has an order. */
export const ladders: readonly Ladder[] = [
  ladder({
    name: "texts",
    type: "lead",
    field: "title",
    kind: "text",
    values: ["ant", "bee", "cat"],
    absent: "cow",
    having: (title: string) => ({ title }),
    without: [{ title: null }],
  }),
  ladder({
    name: "whole numbers",
    type: "opportunity",
    field: "amount",
    kind: "number",
    values: [0, 9, 10, 9_007_199_254_740_991],
    absent: 1,
    having: (amount: number) => ({ amount }),
    without: [{ amount: null }],
  }),
  ladder({
    name: "fractions",
    type: "calendarEvent",
    field: "latitude",
    kind: "number",
    values: [-89.5, -0.1, 0.1, 0.30000000000000004],
    absent: 0.3,
    having: (latitude: number) => ({ latitude }),
    without: [{ latitude: null }],
  }),
  ladder({
    name: "booleans",
    type: "lead",
    field: "keyAccount",
    kind: "boolean",
    values: [false, true],
    absent: null,
    having: (keyAccount: boolean) => ({ keyAccount }),
    without: [],
  }),
  ladder({
    name: "custom booleans",
    type: "lead",
    field: "custom.vip",
    kind: "boolean",
    values: [false, true],
    absent: null,
    having: (vip: boolean) => ({ custom: { vip } }),
    without: [{ custom: { vip: null } }, { custom: {} }],
  }),
  ladder({
    name: "instants",
    type: "lead",
    field: "lostAt",
    kind: "instant",
    values: [day(1), day(2), day(30)],
    absent: day(15),
    having: (lostAt: Date) => ({ lostAt }),
    without: [{ lostAt: null }],
  }),
  ladder({
    name: "dates",
    type: "opportunity",
    field: "expectedCloseOn",
    kind: "date",
    values: ["0999-12-31", "2024-02-29", "2026-01-01"],
    absent: "2024-03-01",
    having: (expectedCloseOn: string) => ({ expectedCloseOn }),
    without: [{ expectedCloseOn: null }],
  }),
  ladder({
    name: "fields of nested objects",
    type: "lead",
    field: "address.city",
    kind: "text",
    values: ["ghent", "lille", "paris"],
    absent: "london",
    having: (city: string) => ({ address: { ...address, city } }),
    without: [{ address }, { address: null }],
  }),
  ladder({
    name: "custom texts",
    type: "account",
    field: "custom.size",
    kind: "text",
    values: ["10", "9", "large"],
    absent: "1",
    having: (size: string) => ({ custom: { size } }),
    without: [{ custom: { size: null } }, { custom: {} }],
  }),
  ladder({
    name: "custom numbers",
    type: "account",
    field: "custom.size",
    kind: "number",
    values: [-1.5, 9, 10],
    absent: 0,
    having: (size: number) => ({ custom: { size } }),
    without: [{ custom: { size: null } }, { custom: {} }],
  }),
  ladder({
    name: "custom dates",
    type: "account",
    field: "custom.since",
    kind: "date",
    values: ["1999-12-31", "2000-01-01", "2026-07-14"],
    absent: "2000-01-02",
    having: (since: string) => ({ custom: { since } }),
    without: [{ custom: { since: null } }, { custom: {} }],
  }),
];
