import { expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { CrmSettings } from "../../src/app/settings.js";
import { replace } from "../../src/plan/write.js";
import type { Policy } from "../../src/ports/policy.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const settings: CrmSettings = {
  customFields: { lead: { region: { kind: "text" }, areas: { kind: "list" }, budget: { kind: "number" } } },
};

onEveryStore("Checking for duplicates by chosen fields", (open) => {
  const world = async (policy: Policy = {}) => openWorld({ storage: await open(), policy, settings });

  const enter = async ({ leads }: ActorCrm, ...details: readonly Parameters<ActorCrm["leads"]["create"]>[0][]) => {
    const ids: string[] = [];
    for (const lead of details) ids.push((await leads.create(lead)).id);
    return ids;
  };

  const groupsOf = (answer: { readonly groups: readonly { readonly records: readonly { readonly id: string }[] }[] }) =>
    answer.groups.map(({ records }) => records.map(({ id }) => id));

  it("DUP-1 groups open leads that are equal in all chosen fields, the largest group first, with what was compared", async () => {
    const { ann } = await world();
    const ids = await enter(
      ann,
      { companyName: "Dupont & Fils SARL", lastName: "Lee", address: { city: "Saint-Étienne" } },
      { companyName: "Apollo", lastName: "Moe", address: { city: "Lille" } },
      { companyName: "S.A.R.L. Dupont et Fils", lastName: "Ray", address: { city: "ST ETIENNE" } },
      { companyName: "APOLLO", lastName: "Nye", address: { city: "lille" } },
      { companyName: "Dupont et Fils", lastName: "Fay", address: { city: "Lyon" } },
      { companyName: "apollo", lastName: "Kay", address: { city: "Lille" } },
      { lastName: "Guy", address: { city: "Lille" } },
    );
    const found = await ann.leads.duplicatesBy({ fields: ["companyName", "address.city"] });
    expect(groupsOf(found)).toEqual([
      [ids[1], ids[3], ids[5]],
      [ids[0], ids[2]],
    ]);
    expect(found.groups.map(({ values, count }) => ({ values, count }))).toEqual([
      { values: { companyName: "apollo", "address.city": "lille" }, count: 3 },
      { values: { companyName: "dupont fils", "address.city": "saint etienne" }, count: 2 },
    ]);
    expect(found).toMatchObject({ groupCount: 2, recordCount: 5, compared: 6, read: 7 });
  });

  it("DUP-1 takes every field of one value: e-mail, phone, choices, the host's own, yes and no, numbers", async () => {
    const { ann } = await world();
    const source = await ann.referenceData.create({ kind: "source", name: "Fair" });
    const alike = { email: "lee@acme.example", mobilePhone: "06 12 34 56 78", address: { countryCode: "FR" } };
    const ids = await enter(
      ann,
      { lastName: "Lee", ...alike, sourceId: source.id, custom: { region: "Île", budget: 0 }, manualScore: 0 },
      { lastName: "Ray", ...alike, email: "LEE@acme.example", mobilePhone: "+33612345678", sourceId: source.id },
      { lastName: "Moe", custom: { region: "ile", budget: 0 }, keyAccount: true, manualScore: 0 },
    );
    const pairBy = async (...fields: Parameters<typeof ann.leads.duplicatesBy>[0]["fields"]) =>
      groupsOf(await ann.leads.duplicatesBy({ fields }));
    for (const fields of [
      ["email"],
      ["mobilePhone"],
      ["sourceId"],
      ["email", "sourceId"],
      ["address.countryCode"],
    ] as const)
      expect(await pairBy(...fields), fields.join()).toEqual([[ids[0], ids[1]]]);
    for (const fields of [
      ["custom.region"],
      ["custom.budget"],
      ["manualScore"],
      ["manualScore", "custom.region"],
    ] as const)
      expect(await pairBy(...fields), fields.join()).toEqual([[ids[0], ids[2]]]);
    expect(await pairBy("keyAccount")).toEqual([[ids[0], ids[1]]]);
    expect(await pairBy("statusId", "statusId")).toEqual([ids]);
    expect(await pairBy("id")).toEqual([]);
    expect(await pairBy("email", "custom.region")).toEqual([]);
  });

  it("DUP-2 keeps fields apart", async () => {
    const { ann } = await world();
    await enter(ann, { lastName: "ab", firstName: "c" }, { lastName: "a", firstName: "bc" });
    expect(await ann.leads.duplicatesBy({ fields: ["lastName", "firstName"] })).toMatchObject({ groups: [], read: 2 });
  });

  it("DUP-1 refuses no field, and names each that is none, holds several values or is hidden", async () => {
    const { ann, bob } = await world({ hiddenFields: ({ userId }) => (userId === "bob" ? ["email"] : []) });
    const by = (of: ActorCrm, ...fields: string[]) =>
      reasonsOf(of.leads.duplicatesBy({ fields: fields as ["lastName"] }), "INPUT_INVALID");
    expect(await by(ann)).toEqual(["INPUT_TOO_SHORT fields"]);
    expect(await by(ann, "lastName", "shoeSize", "tagIds", "custom.areas", "custom.other", "address")).toEqual([
      "QUERY_FIELD_UNKNOWN fields 1",
      "QUERY_OPERATOR_UNFIT fields 2",
      "QUERY_OPERATOR_UNFIT fields 3",
      "QUERY_FIELD_UNKNOWN fields 4",
      "QUERY_FIELD_UNKNOWN fields 5",
    ]);
    for (const field of ["email", "searchText"]) expect(await by(bob, field)).toEqual(["QUERY_FIELD_UNKNOWN fields 0"]);
    const accounts = ann.accounts.duplicatesBy({ fields: ["addresses" as "name"] });
    expect(await reasonsOf(accounts, "INPUT_INVALID")).toEqual(["QUERY_OPERATOR_UNFIT fields 0"]);
  });

  it("DUP-1 looks at open leads that are in use, unless asked for others, and never at what was merged", async () => {
    const { ann, storage, clock } = await world();
    const [open1, open2, lost, archived, merged] = await enter(
      ann,
      ...Array.from({ length: 5 }, () => ({ lastName: "Lee" })),
    );
    await ann.leads.lose({ leadId: lost ?? "", lostReasonId: { name: "Price" } });
    await ann.leads.archive({ leadId: archived ?? "" });
    const gone = await ann.leads.get(merged ?? "");
    const into = replace("lead", gone, { mergedIntoId: gone.id, archivedAt: clock.read() }, clock.read());
    await storage.commit({ writes: [into], entries: [] });
    const groups = async (more: object) => groupsOf(await ann.leads.duplicatesBy({ fields: ["lastName"], ...more }));
    expect(await groups({})).toEqual([[open1, open2]]);
    expect(await groups({ closed: "with" })).toEqual([[open1, open2, lost]]);
    expect(await groups({ closed: "only" })).toEqual([]);
    expect(await groups({ closed: "with", archived: "with" })).toEqual([[open1, open2, lost, archived]]);
    expect(await groups({ where: { id: { in: [open1 ?? "", lost ?? ""] } }, closed: "with" })).toEqual([[open1, lost]]);
    expect(await groups({ search: "nobody" })).toEqual([]);
    const contacts = ann.contacts.duplicatesBy({ fields: ["lastName"], closed: "with" } as never);
    expect(await reasonsOf(contacts, "INPUT_INVALID")).toEqual(["INPUT_UNKNOWN_FIELD closed"]);
  });

  it("DUP-1 works for contacts and accounts", async () => {
    const { ann } = await world();
    const people = [
      await ann.contacts.create({ lastName: "Lefèvre", firstName: "Zoé" }),
      await ann.contacts.create({ lastName: "LEFEVRE", firstName: "zoe" }),
    ];
    const companies = [
      await ann.accounts.create({ name: "ACME GmbH" }),
      await ann.accounts.create({ name: "Acme" }),
      await ann.accounts.create({ isCompany: false, lastName: "Acme" }),
    ];
    expect(groupsOf(await ann.contacts.duplicatesBy({ fields: ["lastName", "firstName"] }))).toEqual([
      people.map(({ id }) => id),
    ]);
    const byName = await ann.accounts.duplicatesBy({ fields: ["name", "isCompany"] });
    expect(groupsOf(byName)).toEqual([companies.slice(0, 2).map(({ id }) => id)]);
    expect(byName.groups[0]?.values).toEqual({ name: "acme", isCompany: true });
  });

  it("DUP-8 compares and shows only what the actor may see, and nothing of it that is hidden", async () => {
    const { ann, bob, gus } = await world({
      read: ({ userId }, type) => (userId === "bob" && type === "lead" ? { lastName: { contains: "e" } } : "all"),
      hiddenFields: ({ userId }) => (userId === "bob" ? ["address", "description"] : []),
    });
    const alike = { companyName: "ACME", fixedPhone: "01 23 45 67 89", address: { countryCode: "FR" } };
    const ids = await enter(
      ann,
      { ...alike, lastName: "Lee", description: "A secret" },
      { ...alike, lastName: "Moe" },
      { ...alike, lastName: "Ray" },
    );
    await enter(gus, { ...alike, lastName: "Lee" });
    expect(groupsOf(await ann.leads.duplicatesBy({ fields: ["companyName"] }))).toEqual([ids]);
    const seen = await bob.leads.duplicatesBy({ fields: ["companyName", "fixedPhone"] });
    expect(groupsOf(seen)).toEqual([ids.slice(0, 2)]);
    expect(seen).toMatchObject({ read: 2, groupCount: 1, recordCount: 2 });
    expect(seen.groups[0]?.values["fixedPhone"]).toBe("0123456789"); // not by the country that Bob may not see
    expect(JSON.stringify(seen)).not.toMatch(/secret|FR/);
  });

  it("DUP-1 gives as many groups and records as asked, and tells how many there are", async () => {
    const { ann } = await world();
    const ids = await enter(
      ann,
      ...["Lee", "Moe", "Moe", "Lee", "Ray", "Moe", "Ray"].map((lastName) => ({ lastName })),
    );
    const found = await ann.leads.duplicatesBy({ fields: ["lastName"], limit: 2, perGroup: 2 });
    expect(groupsOf(found)).toEqual([
      [ids[1], ids[2]],
      [ids[0], ids[3]],
    ]);
    expect(found.groups.map(({ count }) => count)).toEqual([3, 2]);
    expect(found).toMatchObject({ groupCount: 3, recordCount: 7 });
  });

  it("DUP-1 shows no record in a group that it left meanwhile", async () => {
    const { ann, bob, storage } = await world();
    const ids = await enter(ann, ...["Lee", "Moe", "Lee", "Moe", "Lee"].map((lastName) => ({ lastName })));
    const rename = () => bob.leads.update({ leadId: ids[2] ?? "", changes: { lastName: "Moe" } });
    const leave = () => bob.leads.update({ leadId: ids[1] ?? "", changes: { lastName: "Fay" } });
    let changes: Promise<unknown> | null = null;
    const get = storage.get.bind(storage);
    const between: typeof get = async (type, given) => {
      if (type === "lead" && changes === null) {
        changes = Promise.resolve();
        changes = Promise.all([rename(), leave()]);
        await changes;
      }
      return get(type, given);
    };
    const slow = openWorld({ storage: { ...storage, get: between }, settings });
    const found = await slow.ann.leads.duplicatesBy({ fields: ["lastName"] });
    expect(groupsOf(found)).toEqual([[ids[0], ids[4]]]);
    expect(found.groups[0]?.count).toBe(2);
    expect(found.groupCount).toBe(2);
  });

  it("DUP-6 reads in pages, tells how far it is, and ends when it is told to", async () => {
    const { ann, storage } = await world();
    const statusId = (await ann.leads.create({ lastName: "First" })).statusId;
    for (let i = 0; i < 1_100; i++)
      await storeRecord(storage, "lead", {
        id: `lead-x-${i}`,
        companyId: "acme",
        lastName: `Lee ${i % 550}`,
        statusId,
      });
    const told: unknown[] = [];
    const found = await ann.leads.duplicatesBy(
      { fields: ["lastName"], limit: 1 },
      { onProgress: (progress) => told.push(progress) },
    );
    expect(found).toMatchObject({ groupCount: 550, recordCount: 1_100, read: 1_101, compared: 1_101 });
    expect(told).toEqual([
      { read: 1_000, of: 1_101 },
      { read: 1_101, of: 1_101 },
    ]);
    const controller = new AbortController();
    const stopped = ann.leads.duplicatesBy(
      { fields: ["lastName"] },
      { onProgress: () => controller.abort(), signal: controller.signal },
    );
    expect(await reasonsOf(stopped)).toEqual(["DUPLICATE_SEARCH_STOPPED"]);
    expect(told).toHaveLength(2);
  });
});
