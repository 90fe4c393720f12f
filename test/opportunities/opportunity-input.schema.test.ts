import { describe, expect, it } from "vitest";
import { opportunityDetailsShape } from "../../src/model/opportunity.schema.js";
import {
  importOpportunitiesSchema,
  opportunityRowSchema,
} from "../../src/opportunities/import-opportunities.schema.js";
import { newOpportunitySchema, opportunityInputSchema } from "../../src/opportunities/opportunity-input.schema.js";

const detailFields = Object.keys(opportunityDetailsShape);

describe("what may be entered of an opportunity", () => {
  const takes = (input: object): boolean => opportunityInputSchema.safeParse(input).success;
  const takesNew = (input: object): boolean => newOpportunitySchema.safeParse({ name: "Steel", ...input }).success;

  it("OPP-1 is every field of its details, the company and the host's own, none of them mandatory", () => {
    const fields = [...detailFields, "companyId", "custom"].sort();
    expect(Object.keys(opportunityInputSchema.shape).sort()).toEqual(fields);
    expect(takes({})).toBe(true);
    expect([{ more: 1 }, { amount: -1 }, { companyId: "" }, { companyId: 1 }, { custom: 1 }].some(takes)).toBe(false);
    expect([{ companyId: null }, { companyId: "acme" }, { custom: { budget: 1 } }].every(takes)).toBe(true);
  });

  it("OPP-1 may name a source that is yet to be made", () => {
    expect([{ sourceId: "s1" }, { sourceId: { name: "Fair" } }, { sourceId: null }].every(takes)).toBe(true);
    expect([{ sourceId: {} }, { sourceId: 1 }, { sourceId: { name: " " } }].some(takes)).toBe(false);
  });

  it("OPP-1 has a name where it is new, and may have a status and a key", () => {
    expect(newOpportunitySchema.safeParse({}).success).toBe(false);
    expect([{}, { statusId: "s1" }, { idempotencyKey: "k" }, { amount: 1 }].every(takesNew)).toBe(true);
    expect(
      [{ name: " " }, { statusId: "" }, { statusId: null }, { idempotencyKey: " " }, { more: 1 }].some(takesNew),
    ).toBe(false);
  });
});

describe("what an import of opportunities is told", () => {
  const rows = [{}];
  const takes = (command: object): boolean =>
    importOpportunitiesSchema.safeParse({ stages: {}, rows, ...command }).success;
  const stagesOf = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}`, "new"]));
  const reasonsOf = (command: object) =>
    importOpportunitiesSchema
      .safeParse({ stages: {}, rows, ...command })
      .error?.issues.map((issue) => ("params" in issue ? issue.params : issue.code));

  it("is a role or a status for each stage, by its name without blanks around it", () => {
    for (const stage of ["new", "proposition", "won", "lost", { statusId: "s1" }])
      expect(takes({ stages: { Talking: stage } })).toBe(true);
    for (const stage of ["", "open", null, {}, { statusId: "" }, { statusId: "s1", more: 1 }])
      expect([stage, takes({ stages: { Talking: stage } })]).toEqual([stage, false]);
    for (const name of [" ", " Talking", "Talking\n"]) expect(takes({ stages: { [name]: "new" } })).toBe(false);
  });

  it("is of at most 1,000 stages, told apart from other faults", () => {
    expect(takes({ stages: stagesOf(1_000) })).toBe(true);
    expect(reasonsOf({ stages: stagesOf(1_001) })).toEqual([{ reason: "stages" }]);
    const padded = importOpportunitiesSchema.safeParse({ stages: { " a": "new" }, rows }).error?.issues[0];
    expect(padded).toMatchObject({ code: "invalid_key", issues: [{ params: { reason: "stage" } }] });
  });

  it("is 1 to 1,000 rows, of whatever fields, and may be a pipeline", () => {
    expect(takes({ rows: Array.from({ length: 1_000 }, () => ({ any: 1 })) })).toBe(true);
    expect(takes({ pipelineId: "p1" })).toBe(true);
    const wrong = [
      { rows: [] },
      { rows: [1] },
      { rows: Array.from({ length: 1_001 }, () => ({})) },
      { rows: undefined },
    ];
    expect([...wrong, { stages: undefined }, { pipelineId: "" }, { more: 1 }].some(takes)).toBe(false);
  });
});

describe("a row of an import of opportunities", () => {
  const least = { externalId: "x1", stage: "Won", name: "Lorries" };
  const takes = (row: object): boolean => opportunityRowSchema.safeParse({ ...least, ...row }).success;
  const taken = ["accountId", "contactId", "amount", "bestCase", "worstCase", "manualProbability"];
  const also = ["expectedCloseOn", "type", "assignedToId", "teamId", "description"];
  const own = ["externalId", "stage", "name", "currency", "openedOn", "closedOn", "lostReasonId", "custom"];

  it("has fields of an opportunity beside its own", () => {
    expect(Object.keys(opportunityRowSchema.shape).sort()).toEqual([...own, ...taken, ...also].sort());
    expect(takes({})).toBe(true);
    for (const field of [...taken, ...also]) expect([field, takes({ [field]: null })]).toEqual([field, true]);
    expect([{ leadId: "l1" }, { rating: 1 }, { more: 1 }].some(takes)).toBe(false);
  });

  it("has a name, a stage and what the other system calls it, none of them blank but the stage", () => {
    for (const field of ["externalId", "stage", "name"]) expect(takes({ [field]: undefined })).toBe(false);
    expect([{ externalId: " " }, { name: " " }, { stage: "x".repeat(256) }, { stage: 1 }].some(takes)).toBe(false);
    expect(takes({ stage: " " })).toBe(true);
  });

  it("may have a currency, days, a reason and fields of the host's own, or none", () => {
    for (const field of ["currency", "openedOn", "closedOn", "lostReasonId"])
      expect([field, takes({ [field]: null })]).toEqual([field, true]);
    const right = [{ currency: "EUR" }, { openedOn: "2026-01-05" }, { closedOn: "2026-01-05" }, { lostReasonId: "r1" }];
    expect([...right, { custom: { region: "north" } }].every(takes)).toBe(true);
    const wrong = [{ currency: "euro" }, { openedOn: "2026-02-30" }, { lostReasonId: "" }, { custom: null }];
    expect([...wrong, { amount: -1 }, { manualProbability: 101 }, { accountId: "" }].some(takes)).toBe(false);
  });

  it("has no days before 1900, which stand for none in other systems", () => {
    for (const field of ["openedOn", "closedOn"]) {
      expect(takes({ [field]: "1900-01-01" })).toBe(true);
      const old = opportunityRowSchema.safeParse({ ...least, [field]: "1899-12-31" });
      expect(old.error?.issues).toMatchObject([{ path: [field], params: { reason: "date" } }]);
    }
  });
});
