import { describe, expect, it } from "vitest";
import type * as z from "zod";
import * as schemas from "../../src/opportunities/opportunity-commands.schema.js";

const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `o${i}`);

const one = { opportunityId: "o1" };
const several = { opportunityIds: ["o1"] };
const commands: readonly (readonly [
  string,
  z.ZodObject,
  Readonly<Record<string, unknown>>,
  Readonly<Record<string, unknown>>,
])[] = [
  ["one command", schemas.opportunityCommandSchema, one, { expectedVersion: 1 }],
  ["an update", schemas.updateOpportunitySchema, { ...one, changes: {} }, { expectedVersion: 1 }],
  ["a copy", schemas.copyOpportunitySchema, one, { changes: {}, idempotencyKey: "k" }],
  [
    "a move",
    schemas.moveOpportunitySchema,
    { ...one, statusId: "s1" },
    { expectedVersion: 1, closedOn: "2026-01-05", lostReasonId: "r1", note: "n", afterOpportunityId: "o2" },
  ],
  ["a win", schemas.winOpportunitySchema, one, { expectedVersion: 1, closedOn: "2026-01-05" }],
  [
    "a loss",
    schemas.loseOpportunitySchema,
    one,
    { expectedVersion: 1, closedOn: "2026-01-05", lostReasonId: "r1", note: "n" },
  ],
  ["opening again", schemas.reopenOpportunitySchema, one, { expectedVersion: 1, statusId: "s1" }],
  [
    "moves of several",
    schemas.moveOpportunitiesSchema,
    { ...several, statusId: "s1" },
    { closedOn: "2026-01-05", lostReasonId: "r1", note: "n" },
  ],
  ["wins of several", schemas.winOpportunitiesSchema, several, { closedOn: "2026-01-05" }],
  [
    "losses of several",
    schemas.loseOpportunitiesSchema,
    several,
    { closedOn: "2026-01-05", lostReasonId: "r1", note: "n" },
  ],
  [
    "closing the others",
    schemas.closeOthersSchema,
    { wonOpportunityId: "o1", as: "lost" },
    { opportunityIds: ["o2"], closedOn: "2026-01-05", lostReasonId: "r1", note: "n" },
  ],
  ["a quote", schemas.quoteCreatedSchema, { ...one, quoteKey: "quote/1" }, {}],
  ["an order", schemas.orderConfirmedSchema, { ...one, orderKey: "order/1" }, {}],
];

/** What is wrong of each field, wherever it stands. */
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  opportunityId: ["", 1, null, "a/b"],
  wonOpportunityId: ["", 1, null],
  opportunityIds: [[], [""], "o1", many(10_001)],
  expectedVersion: [0, 1.5, "1", null],
  changes: [1, null, "x"],
  idempotencyKey: [" ", 1],
  statusId: ["", 1, null],
  closedOn: ["2026-02-30", "5.1.2026", new Date(0), null],
  lostReasonId: [1, {}, { name: " " }],
  note: [1, "x".repeat(20_001)],
  afterOpportunityId: ["", 1],
  as: ["", "open", null],
  quoteKey: ["1", "quote/", null],
  orderKey: ["1", "order/", null],
};

describe.each(commands)("what is sent for %s", (_, schema, least, more) => {
  const most = { ...least, ...more };
  const takes = (command: object): boolean => schema.safeParse(command).success;

  it("SEC-4 is taken with the least and with the most that it may hold", () => {
    expect(schema.parse(least)).toEqual(least);
    expect(schema.parse(most)).toEqual(most);
    expect(Object.keys(schema.shape).sort()).toEqual(Object.keys(most).sort());
  });

  it("SEC-4 is refused without a field that it needs, and with one that it does not know", () => {
    for (const field of Object.keys(least))
      expect([field, takes({ ...most, [field]: undefined })]).toEqual([field, false]);
    expect(takes({ ...most, more: 1 })).toBe(false);
  });

  it("SEC-4 is refused where a field holds what it may not", () => {
    const taken = Object.keys(most).flatMap((field) =>
      (wrong[field] ?? []).filter((value) => takes({ ...most, [field]: value })).map((value) => [field, value]),
    );
    expect(taken).toEqual([]);
    expect(Object.keys(most).filter((field) => wrong[field] === undefined)).toEqual([]);
  });
});

describe("the fields of commands on opportunities", () => {
  const move = { ...one, statusId: "s1" };

  it("OPP-5 are up to 10,000 opportunities", () => {
    expect(schemas.winOpportunitiesSchema.safeParse({ opportunityIds: many(10_000) }).success).toBe(true);
    expect(schemas.closeOthersSchema.safeParse({ wonOpportunityId: "o", as: "won" }).success).toBe(true);
  });

  it("OPP-5 are the top of a column, and no reason where it was left blank", () => {
    expect(schemas.moveOpportunitySchema.parse({ ...move, afterOpportunityId: null })).toHaveProperty(
      "afterOpportunityId",
      null,
    );
    expect(schemas.moveOpportunitySchema.parse({ ...move, lostReasonId: " ", note: "\t" })).toEqual({
      ...move,
      lostReasonId: null,
      note: null,
    });
    expect(schemas.moveOpportunitySchema.parse({ ...move, lostReasonId: { name: "Dear" }, note: " n " })).toEqual({
      ...move,
      lostReasonId: { name: "Dear" },
      note: "n",
    });
  });
});
