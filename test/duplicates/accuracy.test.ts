import { describe, expect, it } from "vitest";
import { groupAccuracy } from "../../bench/duplicates-accuracy/group-accuracy.js";
import { findDuplicates } from "../../src/duplicates/find-duplicates.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { labelledLeads } from "../support/labelled-leads.js";

const entitiesOf = (leads: ReturnType<typeof labelledLeads>) => new Map(leads.map(({ id, entity }) => [id, entity]));

describe("groupAccuracy", () => {
  const entities = new Map([
    ["a", "1"],
    ["b", "1"],
    ["c", "1"],
    ["d", "2"],
    ["e", "3"],
  ]);

  it("counts pairs found and missed", () => {
    expect(
      groupAccuracy(
        [
          ["a", "b"],
          ["c", "d"],
        ],
        entities,
      ),
    ).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
    expect(groupAccuracy([["a", "b", "c"]], entities)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(groupAccuracy([], entities)).toEqual({ precision: 1, recall: 0, f1: 0 });
    expect(groupAccuracy([["d", "e"]], entities)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe("the shipped rules for leads", () => {
  it.each([1, 2026])("DUP-3 find duplicates among generated leads, seed %i, calibrated or not", async (seed) => {
    const leads = labelledLeads(5_000, seed);
    const plain = await findDuplicates(leads, { rules: leadMatchRules });
    const fitted = await findDuplicates(leads, { rules: leadMatchRules, calibrate: true });
    const [before, after] = [plain, fitted].map(({ groups }) => groupAccuracy(groups, entitiesOf(leads)));
    expect(before?.precision).toBeGreaterThan(0.97);
    expect(before?.recall).toBeGreaterThan(0.96);
    expect(before?.f1).toBeGreaterThan(0.968);
    expect(after?.f1).toBeGreaterThan((before?.f1 ?? 1) - 0.005);
  });
});
