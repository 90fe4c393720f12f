import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import { refusalsOf } from "../../../src/testing/build/refusals-of.js";

const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });

describe("refusalsOf", () => {
  it("gives the code of each reason and where it lies", async () => {
    expect(await refusalsOf(ann.leads.create({ firstName: "Zoé" }))).toEqual(["LEAD_NAME_MISSING lastName"]);
    const bad = () => ann.leads.create({ lastName: "A", manualScore: 9 });
    expect(await refusalsOf(bad, "INPUT_INVALID")).toEqual(["INPUT_TOO_BIG manualScore"]);
  });

  it("throws on what is another error, and if nothing was refused", async () => {
    await expect(refusalsOf(ann.leads.get("none"))).rejects.toThrow("NOT_FOUND");
    await expect(refusalsOf(ann.leads.create({ lastName: "A" }))).rejects.toThrow("was carried out");
  });
});
