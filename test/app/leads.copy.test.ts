import { describe, expect, it } from "vitest";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { sampleRecord } from "../support/sample-record.js";
import { storeRecord } from "../support/store-record.js";

describe("copying a lead", () => {
  it("LEAD-12 never copies its outcome, its version or its reference", async () => {
    const { ann, storage, clock } = openWorld();
    await storeRecord(storage, "lead", {
      ...sampleRecord("lead", "most"),
      id: "old",
      companyId: "acme",
      statusId: "lead.lost",
      version: 9,
      archivedAt: null,
      mergedIntoId: null,
      custom: {},
      createdAt: new Date("2020-01-01T00:00:00.000Z"),
      createdOn: "2020-01-01",
    });
    const copy = await ann.leads.copy({ leadId: "old" });
    expect(copy).toMatchObject({
      statusId: "lead.to-process",
      statusSince: clock.read(),
      version: 1,
      createdAt: clock.read(),
      createdOn: "2026-03-02",
      externalId: null,
      lostReasonId: null,
      lostNote: null,
      lostAt: null,
      convertedAt: null,
      convertedById: null,
      convertedAccountId: null,
      convertedContactIds: [],
      convertedOpportunityId: null,
      importBatchId: null,
    });
    expect(copy.id).not.toBe("old");
    expect(copy.boardRank).not.toBe((await ann.leads.get("old")).boardRank);
    const { records } = await ann.leads.activity(copy.id);
    expect(records.map(({ kind }) => kind)).toEqual(["created"]);
  });

  it("LEAD-12 copies what was entered, the host's own fields too, but for what is given", async () => {
    const settings = {
      customFields: { lead: { budget: { kind: "number" }, area: { kind: "text", required: true } } },
    } as const;
    const { ann } = openWorld({ settings });
    const { id: leadId } = await ann.leads.create({
      companyName: "ACME",
      lastName: "Lee",
      tagIds: [{ name: "VIP" }],
      doNotCall: true,
      assignedToId: "bob",
      manualScore: 3,
      custom: { budget: 5, area: "north" },
    });
    const { tagIds } = await ann.leads.get(leadId);
    const copy = await ann.leads.copy({ leadId, changes: { lastName: "Ray", custom: { budget: 7 } } });
    expect(copy).toMatchObject({
      fullName: "ACME, Ray",
      tagIds,
      doNotCall: true,
      assignedToId: "bob",
      score: 3,
      custom: { budget: 7, area: "north" },
    });
  });

  it("LEAD-12 copies choices that were put away since", async () => {
    const { ann } = openWorld();
    const { id: leadId, sourceId } = await ann.leads.create({ lastName: "Lee", sourceId: { name: "Fair" } });
    await ann.referenceData.archive({ kind: "source", id: sourceId ?? "" });
    expect((await ann.leads.copy({ leadId })).sourceId).toBe(sourceId);
    expect(await reasonsOf(ann.leads.create({ lastName: "Ray", sourceId }))).toEqual(["REFERENCE_ARCHIVED sourceId"]);
  });
});
