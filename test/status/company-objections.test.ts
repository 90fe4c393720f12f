import { describe, expect, it } from "vitest";
import { companyObjections } from "../../src/status/company-objections.js";
import { pipelineOf } from "../support/pipelines.js";

const shared = pipelineOf("lead", {}, [{ id: "new" }]);
const own = pipelineOf("lead", {}, [{ id: "fair" }], { id: "q", companyId: "acme" });
const refusals = (statusId: string, companyId: string | null, from: string | null = "acme") =>
  companyObjections({ companyId: from }, { companyId, statusId }, [shared, own]);

describe("giving a record to another company", () => {
  it("STATUS-2 refuses one whose status that company does not work with", () => {
    expect(refusals("fair", "bolt")).toEqual([
      { code: "STATUS_UNKNOWN", path: ["companyId"], params: { statusId: "fair" } },
    ]);
    expect(refusals("fair", null)).toHaveLength(1);
  });

  it("STATUS-2 lets one go whose company stays, or works with the status", () => {
    expect(refusals("fair", "acme")).toEqual([]);
    expect(refusals("fair", "bolt", "bolt")).toEqual([]);
    expect(refusals("fair", "acme", "bolt")).toEqual([]);
  });

  it("STATUS-2 lets one go whose status all companies share, unless the company has statuses of its own", () => {
    expect(refusals("new", "bolt")).toEqual([]);
  });

  it("asks nothing of a status that no pipeline knows", () => {
    expect(refusals("nowhere", "bolt")).toEqual([]);
  });
});
