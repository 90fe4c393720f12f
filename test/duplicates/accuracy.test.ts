import { describe, expect, it } from "vitest";
import { groupAccuracy } from "../../bench/duplicates-accuracy/group-accuracy.js";
import { findDuplicates } from "../../src/duplicates/find-duplicates.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { labelledLeads } from "../support/labelled-leads.js";

const entitiesOf = (leads: ReturnType<typeof labelledLeads>) => new Map(leads.map(({ id, entity }) => [id, entity]));

describe("the shipped rules for leads", () => {
  it.each([1, 2026])("DUP-3 find duplicates among generated leads, seed %i, calibrated or not", async (seed) => {
    const leads = labelledLeads(5_000, seed);
    const plain = await findDuplicates(leads, { rules: leadMatchRules });
    const fitted = await findDuplicates(leads, { rules: leadMatchRules, calibrate: true });
    const [before, after] = [plain, fitted].map(({ groups }) => groupAccuracy(groups, entitiesOf(leads)));
    console.log(before, after);
    expect(before?.precision).toBeGreaterThan(0.98);
    expect(before?.recall).toBeGreaterThan(0.95);
    expect(before?.f1).toBeGreaterThan(0.97);
    expect(after?.f1).toBeGreaterThan((before?.f1 ?? 1) - 0.005);
  });
});
