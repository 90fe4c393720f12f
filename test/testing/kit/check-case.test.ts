import { expect, it } from "vitest";
import { requireExpected } from "../../../src/testing/kit/check-case.js";

const report = { id: "get.found", proves: "Something.", reason: null, error: null } as const;

it("throws what a broken case rejected with", () => {
  const error = new Error("not found");
  expect(() => requireExpected({ ...report, outcome: "broken", error })).toThrow(error);
});

it("throws for a known failure that passes, and tells the reason that no longer holds", () => {
  const passing = { ...report, outcome: "unexpectedly-kept", reason: "no index yet" } as const;
  expect(() => requireExpected(passing)).toThrow("get.found passes: it is no longer a known failure (no index yet)");
});

it("is content with what was kept and with what was known to fail", () => {
  requireExpected({ ...report, outcome: "kept" });
  requireExpected({ ...report, outcome: "known-failure", reason: "no index yet", error: new Error("slow") });
});
