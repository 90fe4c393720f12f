import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { csvLines } from "../../src/export/csv-lines.js";
import type { ExportedType } from "../../src/export/export-column.js";
import { exportedTypes } from "../../src/export/export-column.js";
import type { Storage } from "../../src/ports/storage.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";
import { tableRecords, tableRows, wholeText } from "../support/table-rows.js";

const settings = {
  customFields: { lead: { budget: { kind: "number" }, region: { kind: "text" }, colours: { kind: "list" } } },
} as const;

async function withLeads(ann: ActorCrm) {
  const source = await ann.referenceData.create({ kind: "source", name: "Fair" });
  const lee = await ann.leads.create({
    lastName: "Lee",
    email: "lee@acme.example",
    address: { street: "1 Main St", city: "Paris" },
    sourceId: source.id,
    tagIds: [{ name: "Hot" }, { name: "New" }],
    assignedToId: "bob",
    createdOn: "2026-03-01",
    custom: { budget: -5, region: "north", colours: ["red", "blue"] },
  });
  const roe = await ann.leads.create({ lastName: "Roe", createdOn: "2026-02-01" });
  return { lee, roe };
}

describe("REP-7 records as a table", () => {
  it("REP-7 has the columns that a user adds, nested, custom and whole ones too, each under its title", async () => {
    const { ann } = openWorld({ settings });
    const { lee } = await withLeads(ann);
    const table = await ann.exports.records("lead", {
      where: { lastName: "Lee" },
      columns: [
        "lastName",
        "address.city",
        "custom.budget",
        "custom.colours",
        "address",
        "createdAt",
        { field: "custom.region", title: "Région" },
      ],
    });
    expect(table.header).toEqual([
      ...["lastName", "address.city", "custom.budget", "custom.colours", "address", "createdAt"],
      "Région",
    ]);
    expect(await tableRows(table)).toEqual([
      ["Lee", "Paris", -5, ["red", "blue"], lee.address, lee.createdAt, "north"],
    ]);
  });

  it("REP-7 gives names in place of ids: of statuses in the actor's language, the id of what is not stored", async () => {
    const { ann, crm, storage } = openWorld({ settings });
    await withLeads(ann);
    await storeRecord(storage, "user", { id: "bob", companyId: "acme", name: "Bob Ray" });
    const columns = (["statusId", "sourceId", "tagIds", "assignedToId", "teamId"] as const).map(
      (field) => ({ field, as: "name" }) as const,
    );
    const query = { where: { lastName: "Lee" }, columns };
    const lee = { status: "To process", source: "Fair", tags: ["Hot", "New"], assignedTo: "Bob Ray", team: "sales" };
    expect(await tableRecords(await ann.exports.records("lead", query))).toEqual([lee]);
    const pierre = crm.as({ userId: "pierre", companyId: "acme", locale: "fr-FR" });
    const [french] = await tableRecords(await pierre.exports.records("lead", query));
    expect(french).toEqual({ ...lee, status: "À traiter" });
  });

  it("REP-7 holds what a list holds by condition, search and archive, each record once and by id", async () => {
    const { ann } = openWorld({ settings });
    const { roe } = await withLeads(ann);
    await ann.leads.archive({ leadId: roe.id });
    const queries = [
      {},
      { archived: "only" },
      { archived: "with" },
      { search: "ro", archived: "with" },
      { where: { createdOn: { gte: "2026-02-15" } } },
    ] as const;
    for (const query of queries) {
      const listed = (await ann.leads.list(query)).records.map(({ id }) => id).sort();
      const rows = await tableRows(await ann.exports.records("lead", { ...query, columns: ["id"] }));
      expect(rows.map(([id]) => id)).toEqual(listed);
    }
  });

  it.each(exportedTypes)("REP-7 has usual columns for %s, each with a title of its own", async (type: ExportedType) => {
    const { ann } = openWorld();
    const account = await ann.accounts.create({ name: "ACME", addresses: [{ address: { city: "Paris" } }] });
    const about = { accountId: account.id };
    await ann.contacts.create({ lastName: "Lee" });
    await ann.opportunities.create({ name: "Deal", ...about, currency: "EUR" });
    await ann.calendar.create({ subject: "Demo", type: "meeting", startLocal: "2026-03-10T10:00", ...about });
    await ann.leads.create({ lastName: "Lee" });
    const table = await ann.exports.records(type);
    expect(new Set(table.header).size).toBe(table.header.length);
    const rows = await tableRecords(table);
    expect(rows).toHaveLength(1);
    expect(Object.values(rows[0] ?? {})).toContain({ lead: "Lee", contact: "Lee" }[type as string] ?? "ACME");
  });

  it("REP-7 refuses columns that there are none of, names of what names nothing, and titles twice", async () => {
    const { ann } = openWorld({ settings });
    const columns = ["shoe", { field: "email", as: "name" }, "email", { field: "lastName", title: "email" }] as never;
    expect(await reasonsOf(ann.exports.records("lead", { columns }), "INPUT_INVALID")).toEqual([
      "QUERY_FIELD_UNKNOWN columns 0",
      "QUERY_OPERATOR_UNFIT columns 1",
      "EXPORT_TITLE_TWICE columns 2",
      "EXPORT_TITLE_TWICE columns 3",
    ]);
    // @ts-expect-error there is no such field
    const unknown = ann.exports.records("lead", { columns: ["shoe"] });
    expect(await reasonsOf(unknown, "INPUT_INVALID")).toEqual(["QUERY_FIELD_UNKNOWN columns 0"]);
    const related = { columns: [{ field: "relatedKeys", as: "name" }] } as const;
    expect(await reasonsOf(ann.exports.records("calendarEvent", related), "INPUT_INVALID")).toEqual([
      "QUERY_OPERATOR_UNFIT columns 0",
    ]);
    expect(await reasonsOf(ann.exports.records("user" as never), "INPUT_INVALID")).toEqual(["INPUT_NOT_ONE_OF type"]);
  });
});

describe("SEC-1 exports", () => {
  it("SEC-1 hold what the actor may see: its company's, and of these what the policy leaves", async () => {
    const { ann, bob, gus } = openWorld({
      settings,
      policy: { read: ({ userId }, type) => (userId === "bob" && type === "lead" ? { lastName: "Roe" } : "all") },
    });
    await withLeads(ann);
    const names = async ({ exports }: ActorCrm) =>
      (await tableRows(await exports.records("lead", { columns: ["lastName"] }))).flat();
    expect(await names(ann)).toEqual(["Lee", "Roe"]);
    expect(await names(bob)).toEqual(["Roe"]);
    expect(await names(gus)).toEqual([]);
  });

  it("SEC-1 tell no private event of others", async () => {
    const { ann, bob } = openWorld();
    const event = { type: "meeting", startLocal: "2026-03-10T10:00" } as const;
    await ann.calendar.create({ ...event, subject: "Doctor", visibility: "private" });
    await ann.calendar.create({ ...event, subject: "Demo" });
    const query = { columns: ["subject"] } as const;
    expect((await tableRows(await ann.exports.records("calendarEvent", query))).flat()).toHaveLength(2);
    expect(await tableRows(await bob.exports.records("calendarEvent", query))).toEqual([["Demo"]]);
  });

  it("SEC-1 say so where a hidden field is asked for, and leave it out of the usual columns, of wholes and of names", async () => {
    const hidden = ["email", "address", "custom.region", "labels"];
    const { ann, bob } = openWorld({
      settings,
      policy: { hiddenFields: ({ userId }) => (userId === "bob" ? hidden : []) },
    });
    await withLeads(ann);
    const asked = { columns: ["email", "address", "address.city", "custom.region", "searchText"] } as const;
    expect(await reasonsOf(bob.exports.records("lead", asked), "INPUT_INVALID")).toEqual(
      asked.columns.map((_, i) => `QUERY_FIELD_UNKNOWN columns ${i}`),
    );
    const filtered = bob.exports.records("lead", { where: { email: "lee@acme.example" }, columns: ["id"] });
    expect(await reasonsOf(filtered, "INPUT_INVALID")).toEqual(["QUERY_FIELD_UNKNOWN where email"]);
    const usual = await bob.exports.records("lead");
    expect(usual.header).not.toContain("email");
    expect(usual.header).not.toContain("address.city");
    expect(usual.header).toContain("fixedPhone");
    expect(await wholeText(csvLines(usual))).not.toMatch(/lee@|Paris|To process/);
    const whole = await bob.exports.records("lead", { where: { lastName: "Lee" }, columns: ["custom"] });
    expect(await tableRows(whole)).toEqual([[{ budget: -5, colours: ["red", "blue"] }]]);
  });

  it("SEC-1 give no name of a record that the actor does not see", async () => {
    const { ann, bob } = openWorld({
      policy: { read: ({ userId }, type) => (userId === "bob" && type === "account" ? "none" : "all") },
    });
    const { id } = await ann.accounts.create({ name: "Secret SA" });
    await ann.opportunities.create({ name: "Deal", accountId: id, currency: "EUR" });
    const query = { columns: [{ field: "accountId", as: "name" }] } as const;
    expect(await tableRows(await ann.exports.records("opportunity", query))).toEqual([["Secret SA"]]);
    expect(await tableRows(await bob.exports.records("opportunity", query))).toEqual([[id]]);
  });

  it("SEC-1 can be forbidden", async () => {
    const { ann } = openWorld({ policy: { may: (_, action) => action !== "exports.records" } });
    expect(await reasonsOf(ann.exports.records("lead"), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
  });
});

describe("REP-7 a long export", () => {
  /** Leads, and the types of the pages that were read. */
  async function longWorld(leads = 2_500) {
    const memory = memoryStorage();
    const found: string[] = [];
    const find: Storage["find"] = (query) => {
      found.push(query.type);
      return memory.find(query);
    };
    const world = { ...openWorld({ storage: { ...memory, find } }), found };
    for (let i = 0; i < leads; i++)
      await storeRecord(world.storage, "lead", { id: `lead-${String(i).padStart(5, "0")}`, companyId: "acme" });
    return world;
  }

  it("REP-7 reads one page, and the next when its rows were taken: a slow reader has one page read ahead at most", async () => {
    const { ann, found } = await longWorld();
    const reads = () => found.filter((type) => type === "lead").length;
    const table = await ann.exports.records("lead", { columns: ["id"] });
    expect(reads()).toBe(0);
    let taken = 0;
    for await (const [id] of table.rows) {
      if (taken % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      expect(id).toBe(`lead-${String(taken).padStart(5, "0")}`);
      expect(reads()).toBe(Math.floor(taken / 1_000) + 1);
      taken++;
    }
    expect(taken).toBe(2_500);
    expect(await tableRows(table), "it can be read again").toHaveLength(2_500);
  });

  it("REP-7 tells how far it is, and ends early when it is stopped", async () => {
    const { ann } = await longWorld();
    const told: number[] = [];
    const signal = { aborted: false, reason: new Error("enough") };
    const watch = { onProgress: ({ rows }: { readonly rows: number }) => void told.push(rows), signal };
    const table = await ann.exports.records("lead", { columns: ["id"] }, watch);
    expect(await tableRows(table)).toHaveLength(2_500);
    expect(told).toEqual([1_000, 2_000, 2_500]);
    let taken = 0;
    const stopped = errorOf(
      (async () => {
        for await (const _ of table.rows) signal.aborted = ++taken === 1_200;
      })(),
    );
    expect(await stopped).toMatchObject({
      code: "REFUSED",
      refusals: [{ code: "EXPORT_STOPPED" }],
      cause: signal.reason,
    });
    expect(taken).toBe(1_200);
  });

  it("REP-7 leaves out what is removed meanwhile, and gives nothing twice", async () => {
    const { ann } = await longWorld();
    const seen: unknown[] = [];
    for await (const [id] of (await ann.exports.records("lead", { columns: ["id"] })).rows) {
      seen.push(id);
      if (seen.length === 500) {
        await ann.leads.archive({ leadId: "lead-00010" });
        await ann.leads.archive({ leadId: "lead-02000" });
        await ann.leads.update({ leadId: "lead-00020", changes: { lastName: "Later" } });
      }
    }
    expect(new Set(seen).size).toBe(2_499);
    expect(seen).toHaveLength(2_499);
    expect(seen).not.toContain("lead-02000");
  });
});
