import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NamedKind } from "../../src/reference-data/named-kinds.js";
import { namedKinds } from "../../src/reference-data/named-kinds.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";

/** What has to be said of a new entry besides its name. */
const besidesName = (kind: NamedKind) =>
  kind === "eventCategory" ? ({ code: "FIRST", eventType: "meeting" } as const) : {};

describe("the lists that users choose from", () => {
  it.each(namedKinds)(
    "LEAD-18 hold entries of the kind %s: made, read, renamed, put away, taken out, deleted",
    async (kind) => {
      const { ann } = openWorld();
      const { referenceData } = ann;
      const entry = await referenceData.create({ kind, name: "  First ", ...besidesName(kind) });
      expect(entry).toMatchObject({ name: "First", companyId: "acme", version: 1, archivedAt: null });
      expect(await referenceData.get(kind, entry.id)).toEqual(entry);
      const { id } = entry;
      expect(await referenceData.update({ kind, id, changes: { name: "Second" } })).toMatchObject({ name: "Second" });
      expect((await referenceData.archive({ kind, id })).archivedAt).toEqual(new Date("2026-03-02T09:00:00.000Z"));
      expect((await referenceData.list(kind)).records).toEqual([]);
      expect((await referenceData.list(kind, { archived: "only" })).records.map(({ name }) => name)).toEqual([
        "Second",
      ]);
      expect(await referenceData.restore({ kind, id })).toMatchObject({ archivedAt: null, version: 4 });
      await referenceData.remove({ kind, id });
      expect(await errorOf(referenceData.get(kind, id))).toMatchObject({ code: "NOT_FOUND" });
      const again = await referenceData.create({ kind, name: "SECOND", ...besidesName(kind) });
      expect(again.name).toBe("SECOND");
    },
  );

  it("LEAD-18 are sorted by name, and belong to one company each", async () => {
    const { ann, gus } = openWorld();
    for (const name of ["b", "a", "C"]) await ann.referenceData.create({ kind: "source", name });
    await gus.referenceData.create({ kind: "source", name: "a" });
    const { records } = await ann.referenceData.list("source");
    expect(records.map(({ name }) => name)).toEqual(["C", "a", "b"]); // by code point, as every list is
    expect((await gus.referenceData.list("source")).records.map(({ name }) => name)).toEqual(["a"]);
    expect(await errorOf(gus.referenceData.get("source", records[0]?.id ?? ""))).toMatchObject({ code: "NOT_FOUND" });
    const rename = gus.referenceData.update({ kind: "source", id: records[0]?.id ?? "", changes: { name: "x" } });
    expect(await errorOf(rename)).toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([
    ["VIP", "vip"],
    ["Société", "  SOCIETE "],
    ["Big fair", "big   FAIR"],
    ["Straße", "STRASSE"],
  ])("LEAD-18 refuse %s and %s side by side", async (name, other) => {
    const { ann } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "tag", name });
    const again = ann.referenceData.create({ kind: "tag", name: other });
    expect(await errorOf(again)).toMatchObject({
      code: "REFUSED",
      refusals: [{ code: "NAME_TAKEN", path: ["name"], params: { id } }],
    });
    const second = await ann.referenceData.create({ kind: "tag", name: "Other" });
    const rename = ann.referenceData.update({ kind: "tag", id: second.id, changes: { name: other } });
    expect(await reasonsOf(rename)).toEqual(["NAME_TAKEN changes name"]);
    expect((await ann.referenceData.create({ kind: "source", name: other })).name).toBe(other.trim());
  });

  it("LEAD-18 refuse the name of an entry that was put away, and say so", async () => {
    const { ann } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "source", name: "Fair" });
    await ann.referenceData.archive({ kind: "source", id });
    expect(await reasonsOf(ann.referenceData.create({ kind: "source", name: "fair" }))).toEqual([
      "NAME_TAKEN_ARCHIVED name",
    ]);
    await ann.referenceData.restore({ kind: "source", id });
    expect(await reasonsOf(ann.referenceData.create({ kind: "source", name: "fair" }))).toEqual(["NAME_TAKEN name"]);
  });

  it("LEAD-18 free the old name when an entry is renamed, and let its case be changed", async () => {
    const { ann } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "source", name: "fair" });
    expect((await ann.referenceData.update({ kind: "source", id, changes: { name: "FAIR" } })).name).toBe("FAIR");
    await ann.referenceData.update({ kind: "source", id, changes: { name: "Trade fair" } });
    const { id: second } = await ann.referenceData.create({ kind: "source", name: "Fair" });
    expect(second).not.toBe(id);
    expect(await reasonsOf(ann.referenceData.create({ kind: "source", name: "trade FAIR" }))).toEqual([
      "NAME_TAKEN name",
    ]);
  });

  it("LEAD-18 are the company's own or shared by all, and hold a name once across both", async () => {
    const { ann, bob, gus } = openWorld();
    const shared = await ann.referenceData.create({ kind: "source", name: "Web", shared: true });
    expect(shared.companyId).toBeNull();
    expect((await gus.referenceData.list("source")).records.map(({ id }) => id)).toEqual([shared.id]);
    expect(await reasonsOf(gus.referenceData.create({ kind: "source", name: "WEB" }))).toEqual(["NAME_TAKEN name"]);
    await ann.referenceData.create({ kind: "source", name: "Fair" });
    const twice = bob.referenceData.create({ kind: "source", name: "fair", shared: true });
    expect(await reasonsOf(twice)).toEqual(["NAME_TAKEN name"]);
    const rename = bob.referenceData.update({ kind: "source", id: shared.id, changes: { name: "FAIR" } });
    expect(await reasonsOf(rename)).toEqual(["NAME_TAKEN changes name"]);
  });

  it("LEAD-18 give tags a colour, by the name unless one is chosen, and take notes on reasons unless said otherwise", async () => {
    const { ann, gus } = openWorld();
    const { referenceData } = ann;
    const vip = await referenceData.create({ kind: "tag", name: "VIP" });
    expect(vip.color).toMatch(/^#[0-9a-f]{6}$/);
    expect((await gus.referenceData.create({ kind: "tag", name: " vip" })).color).toBe(vip.color);
    expect((await referenceData.create({ kind: "tag", name: "Cold", color: "#112233" })).color).toBe("#112233");
    const { id } = vip;
    expect(await referenceData.update({ kind: "tag", id, changes: { color: "#445566" } })).toMatchObject({
      name: "VIP",
      color: "#445566",
    });
    const reason = await referenceData.create({ kind: "lostReason", name: "Price" });
    expect(reason.allowsNote).toBe(true);
    const changes = { allowsNote: false };
    expect((await referenceData.update({ kind: "lostReason", id: reason.id, changes })).allowsNote).toBe(false);
  });

  it("LEAD-18 refuse what an entry of the kind does not have, and colours that are none", async () => {
    const { ann } = openWorld();
    const source = await ann.referenceData.create({ kind: "source", name: "Web" });
    const { create, update } = ann.referenceData;
    expect(await reasonsOf(create({ kind: "source", name: "X", color: "#112233" }))).toEqual([
      "NAMED_ENTRY_FIELD_UNFIT color",
    ]);
    expect(await reasonsOf(update({ kind: "source", id: source.id, changes: { allowsNote: true } }))).toEqual([
      "NAMED_ENTRY_FIELD_UNFIT changes allowsNote",
    ]);
    expect(await reasonsOf(create({ kind: "tag", name: "X", color: "red" }), "INPUT_INVALID")).toEqual([
      "INPUT_MALFORMED color",
    ]);
    expect(await reasonsOf(create({ kind: "tag", name: " " }), "INPUT_INVALID")).toHaveLength(1);
    expect(await reasonsOf(create({ kind: "lead" as "tag", name: "X" }), "INPUT_INVALID")).toEqual([
      "INPUT_NOT_ONE_OF kind",
    ]);
  });

  it("LEAD-18 write nothing where nothing changes, and conflict with a version that is old", async () => {
    const { ann, storage } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "source", name: "Web" });
    await ann.referenceData.update({ kind: "source", id, changes: { name: "Web" } });
    await ann.referenceData.restore({ kind: "source", id });
    expect(storage.commits.length).toBe(1);
    await ann.referenceData.update({ kind: "source", id, changes: { name: "Site" } });
    const seen = { kind: "source", id, expectedVersion: 1 } as const;
    for (const call of [
      ann.referenceData.update({ ...seen, changes: { name: "Page" } }),
      ann.referenceData.archive(seen),
      ann.referenceData.restore(seen),
      ann.referenceData.remove(seen),
    ])
      expect(await errorOf(call)).toMatchObject({ code: "VERSION_CONFLICT", record: `source/${id}` });
  });

  const folding = fc.constantFrom("é", "É", "e", "E", "o", "Ö", " ", "  ", "x");
  const word = fc.array(folding, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(""));

  test.prop([fc.array(word, { minLength: 1, maxLength: 12 })], { numRuns: 40 })(
    "LEAD-18 hold as many entries as there are names after folding",
    async (drawn) => {
      const { ann } = openWorld();
      const fold = (name: string) =>
        name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ +/g, " ").trim();
      const names = drawn.filter((name) => name.trim() !== "");
      for (const name of names) await ann.referenceData.create({ kind: "tag", name }).catch(() => null);
      const { records } = await ann.referenceData.list("tag");
      expect(records.map(({ name }) => fold(name)).sort()).toEqual([...new Set(names.map(fold))].sort());
    },
  );
});
