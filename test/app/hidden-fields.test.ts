import { describe, expect, it } from "vitest";
import { actorOf } from "../../src/app/actor.schema.js";
import { hiddenFields } from "../../src/app/hidden-fields.js";
import { maskRecord } from "../../src/app/mask-record.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { fieldsWith } from "../../src/model/custom-fields.js";
import type { RecordType } from "../../src/model/record-types.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { sampleRecord } from "../support/sample-record.js";

const fields = fieldsWith({ lead: { budget: { kind: "number" } } });
const hidden = (type: RecordType, ...names: string[]) =>
  hiddenFields({ hiddenFields: () => names }, actorOf({}), type, fields);

const faultOf = async (...given: Parameters<typeof hidden>) =>
  (await reasonsOf((async () => hidden(...given))(), "INPUT_INVALID")).map((reason) => reason.split(" ")[0]);

describe("the fields that a policy hides", () => {
  it("SEC-1 are none where it says nothing", () => {
    expect(hiddenFields({}, actorOf({}), "lead", fields).size).toBe(0);
  });

  it.each(["email", "tagIds", "address", "custom", "custom.budget", "scoreReasons"])("SEC-1 may be %s", (name) => {
    expect([...hidden("lead", name)]).toEqual([name]);
  });

  it.each([
    "id",
    "version",
    "statusId",
    "fullName",
    "keyAccount",
    "createdAt",
    "firstName",
    "companyName",
    "manualScore",
    "address.city",
  ])("SEC-1 cannot be %s: it always has a value, is shown by others, or is a part", async (name) => {
    expect(await faultOf("lead", name)).toEqual(["POLICY_FIELD_NOT_HIDEABLE"]);
  });

  it("SEC-1 may be named for every type, also where a type does not have them; a slip of the pen is told of", async () => {
    expect([...hidden("tag", "email", "address", "labels")]).toEqual(["email", "address", "labels"]);
    expect(await faultOf("lead", "emial", "custom.budgte", "email")).toEqual([
      "POLICY_FIELD_UNKNOWN",
      "POLICY_FIELD_UNKNOWN",
    ]);
  });

  it("SEC-1 are checked before a command writes", async () => {
    for (const name of ["emial", "statusId"]) {
      const { ann, crm, storage } = openWorld({
        policy: { hiddenFields: (actor, type) => (type === "lead" && actor.userId === "eve" ? [name] : []) },
      });
      const lead = await ann.leads.create({ lastName: "Lee" });
      const eve = crm.as({ userId: "eve", companyId: "acme" });
      const commits = storage.commits.length;
      const { leads } = eve;
      for (const call of [
        leads.create({ lastName: "Moe" }),
        leads.takeCharge({ leadId: lead.id }),
        leads.takeChargeMany({ leadIds: [lead.id] }),
        leads.archive({ leadId: lead.id }),
        leads.list(),
      ])
        expect(isCrmError(await errorOf(call), "INPUT_INVALID")).toBe(true);
      expect(storage.commits.length).toBe(commits);
    }
  });
});

describe("a masked record", () => {
  const lead = { ...sampleRecord("lead", "most"), custom: { budget: 5, region: "north" } };

  it("SEC-1 is the record itself where nothing is hidden", () => {
    expect(maskRecord(lead, new Set())).toBe(lead);
  });

  it("SEC-1 reads as if there was nothing: null, an empty list, no such key; texts made of fields are empty", () => {
    const masked = maskRecord(lead, new Set(["email", "tagIds", "address", "custom.budget", "unknown", "lostNote.x"]));
    expect(masked).toEqual({
      ...lead,
      email: null,
      tagIds: [],
      address: null,
      custom: { region: "north" },
      searchText: "",
      matchKeys: [],
    });
  });

  it("SEC-1 leaves the record itself as it was", () => {
    const before = structuredClone(lead);
    maskRecord(lead, new Set(["email", "custom.budget", "custom"]));
    expect(lead).toEqual(before);
  });

  it("SEC-1 stays a record of its type: objects of any keys are empty, not null", () => {
    expect(maskRecord(lead, new Set(["custom"])).custom).toEqual({});
    expect(maskRecord(sampleRecord("status", "most"), new Set(["labels"])).labels).toEqual({});
    const contact = { ...sampleRecord("contact", "most"), emailDomain: "acme.example" };
    expect(maskRecord(contact, new Set(["email"])).emailDomain).toBeNull();
  });
});
