import type { FieldKind } from "../../model/field-kinds.js";
import type { Scalar } from "../../query/filter.js";

/** A field that random records vary in and random queries ask for. */
export interface RandomField {
  /** How it is compared. */
  readonly kind: FieldKind;
  /** Values that records have and queries compare with, so that queries find something; lists are drawn from them. */
  readonly pool: readonly Scalar[];
  /** How often a record has no value, 0 to 1. */
  readonly none: number;
}

/** The types of record that random records are of. Between them they have fields of every kind, and indexes. */
export type RandomType = "lead" | "opportunity";

const field = (kind: FieldKind, none: number, ...pool: readonly Scalar[]): RandomField => ({ kind, pool, none });

const texts = [
  "",
  " ",
  "a",
  "A",
  "a ",
  "ab",
  "a b",
  "Ab",
  "b",
  "10",
  "9",
  "%",
  "_",
  "a_b",
  "\\",
  "'",
  '"',
  "\u00e4",
  "a\u0308",
  "\u00e9t\u00e9",
  "ETE",
  "\u0153uvre",
  "OEUVRE",
  "stra\u00dfe",
  "\u05e9\u05dc\u05d5\u05dd",
  "\uff5e",
  "\ufffd",
  "\u{1f600}",
  "\u{10000}b",
  "null",
];
const days = [
  "0001-01-01",
  "1969-12-29",
  "2024-02-29",
  "2025-12-28",
  "2025-12-29",
  "2026-01-04",
  "2026-03-29",
  "2026-12-31",
];
const times = [
  "1969-12-31T23:59:59.999Z",
  "2011-12-30T10:00:00.000Z",
  "2025-12-31T23:00:00.000Z",
  "2026-03-28T22:59:59.999Z",
  "2026-03-28T23:00:00.000Z",
  "2026-03-29T01:00:00.000Z",
  "2026-04-04T15:00:00.000Z",
  "2026-10-25T00:30:00.000Z",
  "2026-10-25T00:30:00.001Z",
  "2026-11-01T06:00:00.500Z",
].map((iso) => new Date(iso));
const tags = ["t1", "t2", "T1", "t1 ", "\u00e9", "'", "%"];

const shared = {
  companyId: field("text", 0.1, "c1", "c2", "C1"),
  archivedAt: field("instant", 0.6, ...times.slice(3, 6)),
  createdAt: field("instant", 0, ...times),
  assignedToId: field("text", 0.3, "u1", "u2", "u3"),
  statusId: field("text", 0, "s1", "s2", "s3"),
  boardRank: field("text", 0, "A", "B", "a", "b", "AB"),
  "custom.note": field("text", 0.3, ...texts),
  "custom.size": field("number", 0.3, -1.5, 0, 0.1, 0.2, 9, 10, 1e21),
  "custom.vip": field("boolean", 0.3, true, false),
  "custom.day": field("date", 0.3, ...days),
  "custom.areas": field("list", 0.3, ...tags),
};

/** What random records vary in, by type and name; dotted within nested objects and `custom`. */
export const randomFields: { readonly [T in RandomType]: Readonly<Record<string, RandomField>> } = {
  lead: {
    ...shared,
    title: field("text", 0.3, ...texts),
    fullName: field("text", 0, ...texts),
    email: field("text", 0.5, "a@x.fr", "A@x.fr", "b@x.fr"),
    "address.city": field("text", 0.3, "Lille", "lille", "\u00c9vry", "evry"),
    "address.countryCode": field("text", 0.3, "FR", "BE"),
    score: field("number", 0, 0, 1, 2, 3, 4, 5),
    manualScore: field("number", 0.4, 0, 3, 5),
    keyAccount: field("boolean", 0, true, false),
    createdOn: field("date", 0, ...days),
    lostAt: field("instant", 0.4, ...times),
    tagIds: field("list", 0, ...tags),
    matchKeys: field("list", 0, ...tags),
  },
  opportunity: {
    ...shared,
    name: field("text", 0, ...texts.filter((text) => text.trim() !== "")),
    amount: field("number", 0.3, 0, 1, 99, 100, 12_345_678_901),
    manualProbability: field("number", 0.3, 0, 0.1, 33.3, 50, 100),
    expectedCloseOn: field("date", 0.4, ...days),
    closedAt: field("instant", 0.4, ...times),
    accountId: field("text", 0.3, "a1", "a2"),
    quoteKeys: field("list", 0, ...tags.map((tag) => `quote/${tag}`)),
  },
};
