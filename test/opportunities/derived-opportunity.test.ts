import { describe, expect, it } from "vitest";
import { closingStatusId } from "../../src/opportunities/closing-status.js";
import { contractValue, deriveOpportunity, probabilityIn } from "../../src/opportunities/derive-opportunity.js";
import { lastStageRefusal, nextStage } from "../../src/opportunities/next-stage.js";
import { isClosing, roleOfOpportunity } from "../../src/opportunities/opportunity-role.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { pipelineOf } from "../support/pipelines.js";
import { recordWith } from "../support/store-record.js";

const own = pipelineOf("opportunity", { new: "n", proposition: "o", won: "w", lost: "l" }, [
  { id: "n" },
  { id: "hold", open: false },
  { id: "o" },
  { id: "w", open: false },
  { id: "l", open: false },
]);
const pipelines = [shippedPipeline("opportunity"), own];
const status = (statusId: string) => recordWith("opportunity", { name: "Steel", statusId });

describe("the chance of an opportunity", () => {
  const chance = (statusId: string, manualProbability: number | null) =>
    probabilityIn(statusId, { manualProbability }, pipelines);

  it("OPP-15 is that of its end, else what a user gave, else what the status proposes", () => {
    expect([chance("w", 30), chance("l", 30)]).toEqual([100, 0]);
    expect([chance("n", 30), chance("n", 0), chance("n", null)]).toEqual([30, 0, null]);
    expect([chance("opportunity.nurturing", null), chance("opportunity.nurturing", 0)]).toEqual([20, 0]);
  });

  it("OPP-15 is what a user gave in a status that no pipeline knows any more", () => {
    expect([chance("gone", 30), chance("gone", null)]).toEqual([30, null]);
  });
});

describe("what a contract brings", () => {
  const value = (amount: number | null, recurringAmount: number | null, recurringMonths: number | null) =>
    contractValue({ amount, recurringAmount, recurringMonths });

  it("OPP-14 is the amount, and what recurs in all its months", () => {
    expect([value(100, null, 12), value(null, null, null)]).toEqual([100, null]);
    expect([value(100, 5, 12), value(null, 5, 12), value(0, 0, 12)]).toEqual([160, 60, 0]);
  });

  it("OPP-14 is unknown of a term without end", () => {
    expect(value(100, 5, null)).toBeNull();
  });

  it("OPP-14 OPP-15 is made with the chance and the text that is searched", () => {
    const source = { ...status("n"), reference: "O-7", externalId: "x1", description: "Rails", amount: 9 };
    const { probability, contractValue: brings, searchText } = deriveOpportunity(source, pipelines);
    expect([probability, brings]).toEqual([null, 9]);
    for (const word of ["steel", "o-7", "x1", "rails"]) expect(searchText).toContain(word);
  });
});

describe("the statuses that an opportunity can come to", () => {
  it("OPP-11 is the next open one of its pipeline, never an end", () => {
    expect(nextStage(status("n"), { pipelines })?.id).toBe("o");
    expect(nextStage(status("hold"), { pipelines })?.id).toBe("o");
    expect(nextStage(status("o"), { pipelines })).toBeUndefined();
    expect(nextStage(status("gone"), { pipelines })).toBeUndefined();
    expect(lastStageRefusal(status("o"))).toEqual({
      code: "OPPORTUNITY_AT_LAST_STAGE",
      params: { opportunity: "Steel" },
    });
  });

  it("OPP-6 are closed by the ends of its own pipeline, or of the default one where none knows its status", () => {
    const ends = (statusId: string) =>
      (["won", "lost"] as const).map((role) => closingStatusId(role, status(statusId), { pipelines }));
    expect(ends("n")).toEqual(["w", "l"]);
    expect(ends("gone")).toEqual(["opportunity.closed-won", "opportunity.closed-lost"]);
    const bare = pipelineOf("opportunity", {}, [{ id: "n" }]);
    expect(closingStatusId("won", status("n"), { pipelines: [bare] })).toBe("");
  });

  it("OPP-6 play a role, and close by won and lost alone", () => {
    expect(["w", "n", "hold", "gone"].map((statusId) => roleOfOpportunity(status(statusId), { pipelines }))).toEqual([
      "won",
      "new",
      null,
      null,
    ]);
    expect((["won", "lost", "new", "proposition", null] as const).map(isClosing)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
