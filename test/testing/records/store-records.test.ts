import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import type { RecordType } from "../../../src/model/record-types.js";
import type { Storage } from "../../../src/ports/storage.js";
import { everything } from "../../../src/query/filter.js";
import { recordBuilders } from "../../../src/testing/records/record-builders.js";
import {
  buildContactAt,
  buildConversion,
  buildEventWithGuests,
  buildPipelineOf,
  buildReminderOf,
} from "../../../src/testing/records/related-records.js";
import { storeRecords } from "../../../src/testing/records/store-records.js";
import { findingsIn } from "../../support/findings-in.js";
import { reasonsOf } from "../../support/refused.js";

const start = () => ({ storage: memoryStorage(), build: recordBuilders() });

const countOf = async (storage: Storage, type: RecordType): Promise<number> =>
  (
    await storage.aggregate({
      type,
      filter: everything,
      groupBy: [],
      measures: [{ op: "count", field: null, kind: "number" }],
    })
  )
    .map(({ measures }) => Number(measures[0]))
    .reduce((sum, n) => sum + n, 0);

describe("storeRecords", () => {
  it("names a type that there is not, and what is no list, and stores nothing", async () => {
    const { storage, build } = start();
    const stored = (set: object) => reasonsOf(storeRecords(storage, [{ tag: [build.tag()] }, set]), "INPUT_INVALID");
    expect(await stored({ leads: [build.lead()] })).toEqual(["INPUT_UNKNOWN_FIELD leads"]);
    expect(await stored({ lead: build.lead() })).toEqual(["INPUT_WRONG_TYPE lead"]);
    expect(await countOf(storage, "tag")).toBe(0);
  });

  it("stores what belongs together, and the check of integrity finds nothing", async () => {
    const { storage, build } = start();
    const account = build.account();
    const event = buildEventWithGuests(build, { accountId: account.id }, [{}, { userId: "bob", email: null }]);
    await storeRecords(storage, [
      { account: [account] },
      buildContactAt(build, account, { lastName: "Michel" }),
      buildConversion(build, { companyName: "Apollo" }),
      event,
      buildReminderOf(build, event.calendarEvent[0]),
      buildPipelineOf(build, "prospect", { name: "Own", isDefault: true }),
      { tag: [build.tag()], source: [build.source()], eventCategory: [build.eventCategory()] },
    ]);
    expect(await findingsIn(createCrm({ storage }))).toEqual([]);
    expect(event.calendarEvent[0].participantIds).toEqual(["ann", "bob"]);
    expect(await countOf(storage, "claim")).toBe(5);
  });

  it("lets commands go on with what it stored", async () => {
    const { storage, build } = start();
    const made = buildConversion(build, { companyName: "Apollo", lastName: "Michel" });
    await storeRecords(storage, [made, { tag: [build.tag({ name: "VIP" })] }]);
    const ann = createCrm({ storage }).as({ userId: "ann", companyId: "acme" });
    const { opportunity } = await ann.opportunities.win({ opportunityId: made.opportunity[0].id });
    expect(opportunity.closedAt).not.toBeNull();
    await expect(ann.referenceData.create({ kind: "tag", name: "vip" })).rejects.toThrow("NAME_TAKEN");
    expect(await findingsIn(createCrm({ storage }))).toEqual([]);
  });

  it("refuses what contradicts itself, names nothing that is stored, or repeats, and stores nothing of it", async () => {
    const { storage, build } = start();
    const lead = build.lead({ tagIds: ["none"], lostNote: "why", statusId: "lead.nurturing" });
    const [one, two] = [build.tag({ name: "A" }), build.tag({ name: "a" })];
    const refused = storeRecords(storage, { lead: [lead], tag: [one, two], opportunity: [build.opportunity()] });
    expect([...(await reasonsOf(refused, "INPUT_INVALID"))].sort()).toEqual([
      "LEAD_LOSS_IN_OTHER_STATUS lead lead-000001 lostNote",
      "OPPORTUNITY_WITHOUT_CUSTOMER opportunity opportunity-000004 accountId",
      "REFERENCE_MISSING lead lead-000001 tagIds",
      "VALUE_HELD_TWICE tag tag-000003 name",
    ]);
    expect([await countOf(storage, "lead"), await countOf(storage, "claim")]).toEqual([0, 0]);
  });

  it("sees what is stored already: what may be named, and what may not be there twice", async () => {
    const { storage, build } = start();
    const account = build.account();
    await storeRecords(storage, { account: [account], tag: [build.tag({ name: "A" })] });
    const people = buildContactAt(build, account);
    await storeRecords(storage, people);
    const [contact] = people.contact;
    const again = build.accountContact({ accountId: account.id, contactId: contact.id });
    const tag = build.tag({ name: "A" });
    expect([
      ...(await reasonsOf(storeRecords(storage, { accountContact: [again], tag: [tag] }), "INPUT_INVALID")),
    ]).toEqual([`CONTACT_LINK_TWICE accountContact ${again.id} accountId`, `VALUE_HELD_TWICE tag ${tag.id} name`]);
    await expect(storeRecords(storage, { account: [account] })).rejects.toMatchObject({ code: "DUPLICATE_ID" });
  });

  it("looks for users and companies only if it is told to", async () => {
    const { storage, build } = start();
    const lead = build.lead();
    const asked = storeRecords(storage, { lead: [lead] }, { people: true });
    expect(await reasonsOf(asked, "INPUT_INVALID")).toContain("REFERENCE_MISSING lead lead-000001 assignedToId");
    await storeRecords(storage, { lead: [lead] });
    expect(await countOf(storage, "lead")).toBe(1);
  });

  it("stores more than one commit takes", async () => {
    const { storage, build } = start();
    await storeRecords(storage, { tag: Array.from({ length: 5_001 }, () => build.tag()) });
    expect([await countOf(storage, "tag"), await countOf(storage, "claim")]).toEqual([5_001, 5_001]);
  });
});
