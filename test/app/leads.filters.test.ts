import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { Lead } from "../../src/model/lead.js";
import type { Where } from "../../src/query/where.js";
import { openWorld } from "../support/open-world.js";

describe("filtering leads", () => {
  let ann: ActorCrm;
  let one: Lead;

  beforeAll(async () => {
    const world = openWorld();
    ann = world.ann;
    one = await ann.leads.create({
      lastName: "One",
      tagIds: [{ name: "VIP" }, { name: "Cold" }],
      keyAccount: true,
      nurturing: true,
      categoryId: { name: "SME" },
      sourceId: { name: "Fair" },
      sizeBand: "10-49",
      industrySectorId: { name: "Steel" },
      address: { countryCode: "FR" },
      assignedToId: "bob",
      teamId: "north",
      statusId: "lead.nurturing",
      manualScore: 4,
      createdOn: "2026-01-31",
    });
    await ann.leads.create({
      lastName: "Two",
      tagIds: [{ name: "Warm" }],
      categoryId: { name: "Investor" },
      sourceId: { name: "Web" },
      sizeBand: "0-9",
      industrySectorId: { name: "Food" },
      address: { countryCode: "BE" },
      manualScore: 1,
      createdOn: "2026-02-01",
    });
    await ann.leads.create({ lastName: "Three", manualScore: 0, createdOn: "2026-02-28", companyId: null });
  });

  const wheres: readonly [string, (lead: Lead) => Where<Lead>][] = [
    ["tag", ({ tagIds }) => ({ tagIds: { overlaps: [tagIds[0] ?? ""] } })],
    ["key account", () => ({ keyAccount: true })],
    ["nurturing", () => ({ nurturing: true })],
    ["category", ({ categoryId }) => ({ categoryId })],
    ["source", ({ sourceId }) => ({ sourceId })],
    ["size", () => ({ sizeBand: "10-49" })],
    ["sector", ({ industrySectorId }) => ({ industrySectorId })],
    ["country", () => ({ "address.countryCode": "FR" })],
    ["assignee", () => ({ assignedToId: "bob" })],
    ["team", () => ({ teamId: "north" })],
    ["status", () => ({ statusId: "lead.nurturing" })],
    ["score", () => ({ score: { gte: 3 } })],
    ["creation period", () => ({ createdOn: { gte: "2026-01-01", lte: "2026-01-31" } })],
  ];

  it.each(wheres)("LEAD-17 filters by %s", async (_, where) => {
    const { records } = await ann.leads.list({ where: where(one) });
    expect(records.map(({ fullName }) => fullName)).toEqual(["One"]);
    expect(await ann.leads.count({ where: where(one) })).toBe(1);
    const others = await ann.leads.list({ where: { not: where(one) }, sort: ["fullName"] });
    expect(others.records.map(({ fullName }) => fullName)).toEqual(["Three", "Two"]);
  });

  it.each(["doNotCall", "doNotEmail"] as const)(
    "LEAD-16 keeps the mark %s through changes and copies, and lists by it",
    async (mark) => {
      const world = openWorld();
      const { id: leadId } = await world.ann.leads.create({ lastName: "Lee", [mark]: true });
      await world.ann.leads.create({ lastName: "Ray" });
      await world.ann.leads.update({ leadId, changes: { firstName: "Ann" } });
      const copy = await world.ann.leads.copy({ leadId });
      const marked = await world.ann.leads.list({ where: { [mark]: true }, sort: ["id"] });
      expect(marked.records.map(({ id }) => id)).toEqual([leadId, copy.id]);
      expect(await world.ann.leads.count({ where: { [mark]: false } })).toBe(1);
    },
  );

  it("LEAD-17 filters by company", async () => {
    const { records } = await ann.leads.list({ where: { companyId: null } });
    expect(records.map(({ fullName }) => fullName)).toEqual(["Three"]);
  });

  it("LEAD-17 filters by several at once, and by what is missing", async () => {
    const { records } = await ann.leads.list({ where: { sourceId: null, score: 0, createdOn: { gt: "2026-02-01" } } });
    expect(records.map(({ fullName }) => fullName)).toEqual(["Three"]);
  });

  it("LEAD-17 takes a period with both its ends", async () => {
    const where = { createdOn: { gte: "2026-01-31", lte: "2026-02-01" } };
    expect(await ann.leads.count({ where })).toBe(2);
  });
});

describe("searching leads", () => {
  it.each(["societe", "SOCIÉTÉ", "generale", "zoe oeuvre", "Œuvré société", "+33 1 23", "3312345", "orleans", "zoe@"])(
    "LEAD-17 finds %s whatever the case and the accents",
    async (search) => {
      const { ann } = openWorld();
      await ann.leads.create({
        companyName: "Société Générale",
        firstName: "Zoé",
        lastName: "Œuvré",
        email: "Zoe@sg.example",
        fixedPhone: "+33 1 23 45",
        address: { city: "Orléans" },
      });
      await ann.leads.create({ lastName: "Nobody" });
      const { records } = await ann.leads.list({ search });
      expect(records.map(({ lastName }) => lastName)).toEqual(["Œuvré"]);
    },
  );

  it("LEAD-17 wants every word, and everything where there is none", async () => {
    const { ann } = openWorld();
    await ann.leads.create({ firstName: "Ann", lastName: "Lee" });
    expect(await ann.leads.count({ search: "lee ann" })).toBe(1);
    expect(await ann.leads.count({ search: "lee bob" })).toBe(0);
    expect(await ann.leads.count({ search: "  " })).toBe(1);
  });

  it("LEAD-17 follows changes", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    await ann.leads.update({ leadId, changes: { lastName: "Müller" } });
    expect(await ann.leads.count({ search: "muller" })).toBe(1);
    expect(await ann.leads.count({ search: "lee" })).toBe(0);
  });

  const word = fc.stringMatching(/^[a-zà-öø-ÿA-ZÀ-ÖØ-Þ]{1,10}$/);

  test.prop([word, word], { numRuns: 50 })(
    "LEAD-17 finds a lead by any of its words in capitals",
    async (first, last) => {
      const { ann } = openWorld();
      await ann.leads.create({ firstName: first, lastName: last });
      expect(await ann.leads.count({ search: `${last.toUpperCase()} ${first.toLowerCase()}` })).toBe(1);
    },
  );
});
