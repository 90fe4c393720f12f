import { describe, expect, it } from "vitest";
import { copyOfLead } from "../../src/leads/copy-lead.js";
import { leadDetailsShape } from "../../src/model/lead.schema.js";
import { sampleRecord } from "../support/sample-record.js";

describe("what a lead is copied as", () => {
  it("LEAD-12 is all that users enter, but the date of creation and the reference in another system", () => {
    const lead = sampleRecord("lead", "most");
    const copied = Object.keys(leadDetailsShape).filter((field) => field !== "createdOn" && field !== "externalId");
    expect(Object.keys(copyOfLead(lead)).sort()).toEqual([...copied, "companyId", "custom"].sort());
    for (const [field, value] of Object.entries(copyOfLead(lead))) expect(lead).toHaveProperty(field, value);
  });
});
