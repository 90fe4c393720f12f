import { describe, expect, it } from "vitest";
import type { ImportRowState } from "../../src/import/decide-import-row.js";
import { decideImportRow } from "../../src/import/decide-import-row.js";
import { leadIdOfRow } from "../../src/import/lead-id-of-row.js";
import { rowKeys } from "../../src/import/row-keys.js";
import { seenRows } from "../../src/import/seen-rows.js";
import { asId } from "../../src/kernel/id.js";
import type { NewLead } from "../../src/leads/lead-input.schema.js";
import type { Lead } from "../../src/model/lead.js";
import { decisionEnv, leadIn, leadRules } from "../support/lead-decision.js";

const batchId = asId("importBatch", "b1");
const env = decisionEnv();
const row = { number: 7, line: 9, cells: [], fault: null };
const read: NewLead = { lastName: "Lee", email: "lee@acme.example" };
const address = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };

const state = (changes: object = {}): ImportRowState => ({
  batchId,
  update: true,
  readOnly: new Set(),
  seen: seenRows(batchId),
  stored: new Map(),
  claims: new Map(),
  entries: new Map(),
  foreign: new Set(),
  ...changes,
});
const knownBy = (lead: Lead, input: NewLead = read) => new Map(rowKeys(input).map(({ key }) => [key, [lead]]));
const decide = (
  lead: NewLead | null,
  changes: object = {},
  refusals: Parameters<typeof decideImportRow>[0]["refusals"] = [],
) => decideImportRow({ row, lead, refusals, keys: rowKeys(lead ?? {}) }, state(changes), leadRules(), env);
const stored = (fields: object = {}) => leadIn("lead.nurturing", { email: "lee@acme.example", version: 4, ...fields });
/** What becomes of a stored lead. */
const updated = (input: NewLead, fields: object = {}) => {
  const { planned, plan } = decide({ ...read, ...input }, { stored: knownBy(stored(fields)) });
  return { planned, plan, lead: plan?.result };
};

describe("a row that makes a lead", () => {
  it("LEAD-23 is one that is like nothing: the lead's id follows from the import and the row", () => {
    const { planned, plan } = decide({ ...read, firstName: "Ann", companyName: "ACME" });
    const leadId = leadIdOfRow(batchId, 7);
    expect(planned).toEqual({
      number: 7,
      line: 9,
      action: "create",
      name: plan?.result.fullName,
      leadId,
      duplicateOf: null,
      maybeDuplicateOf: [],
      refusals: [],
    });
    expect(plan?.result).toMatchObject({ id: leadId, importBatchId: "b1", email: "lee@acme.example", version: 1 });
    expect(plan?.writes).toMatchObject([{ op: "check" }, { op: "insert", type: "lead", record: { id: leadId } }]);
  });

  it("LEAD-23 may be like another by a phone number, and is taken all the same", () => {
    const input = { lastName: "Lee", fixedPhone: "01 23 45 67 89" };
    const { planned } = decide(input, { stored: knownBy(stored(), input) });
    expect(planned).toMatchObject({
      action: "create",
      duplicateOf: null,
      maybeDuplicateOf: [{ row: null, leadId: "lead-1", by: "phone" }],
    });
  });
});

describe("a row that cannot be taken", () => {
  const invalid = { number: 7, line: 9, action: "invalid", name: "", leadId: null, maybeDuplicateOf: [] };

  it("is one that could not be read: what is wrong with it is told", () => {
    const refusals = [{ code: "ROW_TOO_LONG" }];
    expect(decide(null, {}, refusals)).toEqual({ planned: { ...invalid, duplicateOf: null, refusals }, plan: null });
  });

  it("is one of which no lead can be made", () => {
    const { planned, plan } = decide({ email: "lee@acme.example" } as NewLead);
    expect(planned).toMatchObject({ ...invalid, duplicateOf: null, refusals: [{ code: "LEAD_NAME_MISSING" }] });
    expect(plan).toBeNull();
  });

  it("SEC-1 is one that would change a lead that the actor may not change, of which it is told", () => {
    const changes = { stored: knownBy(stored()), readOnly: new Set(["lead-1"]) };
    expect(decide({ ...read, firstName: "Ann" }, changes)).toEqual({
      planned: {
        ...invalid,
        duplicateOf: { row: null, leadId: "lead-1", by: "email" },
        refusals: [{ code: "RECORD_READ_ONLY" }],
      },
      plan: null,
    });
    expect(decide(read, { ...changes, readOnly: new Set(["lead-2"]) }).planned.action).not.toBe("invalid");
  });
});

describe("a row that does nothing", () => {
  it("LEAD-23 is like a row before it, whether or not leads are changed", () => {
    const seen = seenRows(batchId);
    seen.add(rowKeys(read), { row: 3, leadId: leadIdOfRow(batchId, 3) });
    for (const update of [true, false])
      expect(
        decide({ ...read, firstName: "Ann", companyName: "ACME" }, { seen, update, stored: knownBy(stored()) }),
      ).toEqual({
        planned: {
          number: 7,
          line: 9,
          action: "duplicate",
          name: "ACME, Ann Lee",
          leadId: leadIdOfRow(batchId, 3),
          duplicateOf: { row: 3, leadId: leadIdOfRow(batchId, 3), by: "email" },
          maybeDuplicateOf: [],
          refusals: [],
        },
        plan: null,
      });
  });

  it("LEAD-23 is like a stored lead, where leads are not changed", () => {
    const company: NewLead = { companyName: "ACME", email: "lee@acme.example" };
    const { planned, plan } = decide(company, { update: false, stored: knownBy(stored(), company) });
    expect(planned).toMatchObject({ action: "duplicate", name: "ACME", leadId: "lead-1", duplicateOf: { row: null } });
    expect(plan).toBeNull();
  });

  it("LEAD-23 says nothing new of a stored lead", () => {
    const { lead } = updated({ firstName: "Ann" });
    const { planned, plan } = decide({ ...read, firstName: "Ann" }, { stored: knownBy(lead ?? stored()) });
    expect(planned).toMatchObject({ action: "duplicate", leadId: "lead-1", name: lead?.fullName });
    expect(plan).toMatchObject({ writes: [], entries: [] });
  });
});

describe("a row that changes a stored lead", () => {
  it("LEAD-23 LOG-1 does so and tells of it as imported, with the version that it made", () => {
    const { planned, plan } = updated({ firstName: "Ann" });
    expect(planned).toMatchObject({
      action: "update",
      name: "Ann Lee",
      leadId: "lead-1",
      duplicateOf: { row: null, leadId: "lead-1", by: "email" },
    });
    expect(plan?.writes).toMatchObject([
      { op: "replace", record: { firstName: "Ann", version: 5, importBatchId: null } },
    ]);
    expect(plan?.entries).toMatchObject([
      {
        kind: "imported",
        subjectKey: "lead/lead-1",
        relatedKeys: ["lead/lead-1", "importBatch/b1"],
        data: { changes: { firstName: { from: null, to: "Ann" } }, version: 5 },
      },
    ]);
  });

  it("LOG-1 tells of what it adds to lists as what it is", () => {
    const { plan } = updated({ sourceId: { name: "Fair" } });
    const told = plan?.entries.map(({ subjectKey, kind }) => [subjectKey.split("/")[0], kind]);
    expect(told).toEqual([
      ["source", "created"],
      ["lead", "imported"],
    ]);
  });

  it("finds it among all that are known by one key, and among several keys", () => {
    const leads = [leadIn("lead.nurturing", { id: "lead-0" }), stored()];
    const known = new Map([["e:other", [leadIn("lead.nurturing", { id: "lead-2" })]], ...knownBy(stored())]);
    expect(decide(read, { stored: known }).planned.leadId).toBe("lead-1");
    const [first] = rowKeys(read);
    expect(decide(read, { stored: new Map([[first?.key, leads]]) }).planned.leadId).toBe("lead-0");
  });

  it("LEAD-23 leaves its status, and takes no wish not to be called or written to away", () => {
    const wishes = { doNotCall: false, doNotEmail: false };
    const { lead } = updated({ statusId: "lead.to-process", firstName: "Ann", ...wishes }, { doNotCall: true });
    expect(lead).toMatchObject({ statusId: "lead.nurturing", doNotCall: true, doNotEmail: false });
    expect(updated({ firstName: "Ann", ...wishes }, { doNotEmail: true }).lead).toMatchObject({
      doNotCall: false,
      doNotEmail: true,
    });
    expect(updated({ doNotCall: true, doNotEmail: true }).lead).toMatchObject({ doNotCall: true, doNotEmail: true });
  });

  it("LEAD-23 changes the parts of its address that are not blank, and none where all are", () => {
    const paris = { ...address, street: "1, rue A", city: "Paris" };
    expect(updated({ address: { ...address, city: "Lyon" } }, { address: paris }).lead?.address).toEqual({
      ...paris,
      city: "Lyon",
    });
    expect(updated({ address: { ...address, city: "Lyon" } }).lead?.address).toEqual({ ...address, city: "Lyon" });
    expect(updated({ firstName: "Ann", address }, { address: paris }).lead?.address).toEqual(paris);
    expect(updated({ firstName: "Ann", address: null }, { address: paris }).lead?.address).toEqual(paris);
    expect(updated({ firstName: "Ann", address }).lead?.address).toBeNull();
  });
});
