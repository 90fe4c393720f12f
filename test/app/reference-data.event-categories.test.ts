import { describe, expect, it } from "vitest";
import type { NamedKind } from "../../src/reference-data/named-kinds.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const kind = "eventCategory";
const training = { kind, name: "Training", code: "TRAIN", eventType: "meeting" } as const;
const add = ({ ann }: World) => ann.referenceData.create(training);

describe("categories of events", () => {
  it("EVT-1 have a name, a code and a type, and are listed by type", async () => {
    const { ann } = openWorld();
    const category = await ann.referenceData.create({ ...training, name: " Training ", code: " TRAIN " });
    expect(category).toMatchObject({ name: "Training", code: "TRAIN", eventType: "meeting", companyId: "acme" });
    await ann.referenceData.create({ kind, name: "Follow-up", code: "FOLLOW", eventType: "call" });
    const { records } = await ann.referenceData.list(kind, { where: { eventType: "call" } });
    expect(records.map(({ name }) => name)).toEqual(["Follow-up"]);
  });

  it("EVT-1 are told of every field that is missing, or that other lists have", async () => {
    const { ann, storage } = openWorld();
    // @ts-expect-error the code and the type are mandatory
    const bare = ann.referenceData.create({ kind, name: "Training", color: "#112233" });
    expect(await errorOf(bare)).toMatchObject({
      code: "REFUSED",
      refusals: [
        { code: "NAMED_ENTRY_FIELD_UNFIT", path: ["color"], params: { field: "color", type: kind } },
        { code: "NAMED_ENTRY_FIELD_MISSING", path: ["code"], params: { field: "code", type: kind } },
        { code: "NAMED_ENTRY_FIELD_MISSING", path: ["eventType"], params: { field: "eventType", type: kind } },
      ],
    });
    expect(storage.commits).toEqual([]);
  });

  it.each([
    [{ code: " " }, "INPUT_BLANK code"],
    [{ code: "x".repeat(65) }, "INPUT_TOO_LONG code"],
    [{ eventType: "party" as "call" }, "INPUT_NOT_ONE_OF eventType"],
  ])("EVT-1 are not made with %j", async (changes, reason) => {
    const { ann } = openWorld();
    expect(await reasonsOf(ann.referenceData.create({ ...training, ...changes }), "INPUT_INVALID")).toEqual([reason]);
  });

  it.each(["tag", "source", "lostReason"] as const)(
    "EVT-1 LEAD-18 alone have codes and types: no %s",
    async (other) => {
      const { ann } = openWorld();
      const fields = { code: "T", eventType: "call" } as const;
      expect(await reasonsOf(ann.referenceData.create({ kind: other as NamedKind, name: "X", ...fields }))).toEqual([
        "NAMED_ENTRY_FIELD_UNFIT code",
        "NAMED_ENTRY_FIELD_UNFIT eventType",
      ]);
      const { id } = await ann.referenceData.create({ kind: other as NamedKind, name: "X" });
      expect(await reasonsOf(ann.referenceData.update({ kind: other, id, changes: fields }))).toEqual([
        "NAMED_ENTRY_FIELD_UNFIT changes code",
        "NAMED_ENTRY_FIELD_UNFIT changes eventType",
      ]);
    },
  );

  it("EVT-1 keep their type, which may be said again, and change the rest", async () => {
    const world = openWorld();
    const { ann } = world;
    const { id } = await add(world);
    const update = (changes: object) => ann.referenceData.update({ kind, id, changes });
    expect(await errorOf(update({ eventType: "call" }))).toMatchObject({
      refusals: [
        {
          code: "NAMED_ENTRY_FIELD_FIXED",
          path: ["changes", "eventType"],
          params: { field: "eventType", type: kind, name: "Training" },
        },
      ],
    });
    expect(await update({ eventType: "meeting", code: "COURSE", name: "Course" })).toMatchObject({
      name: "Course",
      code: "COURSE",
      eventType: "meeting",
      version: 2,
    });
  });
});

describe("the code of a category", () => {
  it.each(["train", " Tráin ", "TRAIN"])("EVT-1 is refused to another as %j", async (code) => {
    const world = openWorld();
    const { ann } = world;
    const { id } = await add(world);
    expect(await errorOf(ann.referenceData.create({ ...training, name: "Course", code }))).toMatchObject({
      code: "REFUSED",
      refusals: [{ code: "CODE_TAKEN", path: ["code"], params: { code: code.trim(), id } }],
    });
    const other = await ann.referenceData.create({ ...training, name: "Course", code: "COURSE" });
    const change = ann.referenceData.update({ kind, id: other.id, changes: { code } });
    expect(await reasonsOf(change)).toEqual(["CODE_TAKEN changes code"]);
  });

  it("EVT-1 is refused together with the name, and while its category is archived", async () => {
    const world = openWorld();
    const { ann } = world;
    const { id } = await add(world);
    expect(await reasonsOf(add(world))).toEqual(["NAME_TAKEN name", "CODE_TAKEN code"]);
    await ann.referenceData.archive({ kind, id });
    expect(await reasonsOf(add(world))).toEqual(["NAME_TAKEN_ARCHIVED name", "CODE_TAKEN_ARCHIVED code"]);
  });

  it("EVT-1 is free again once it is changed or its category is deleted, and its case may be changed", async () => {
    const world = openWorld();
    const { ann } = world;
    const { id } = await add(world);
    expect((await ann.referenceData.update({ kind, id, changes: { code: "Train" } })).code).toBe("Train");
    await ann.referenceData.update({ kind, id, changes: { code: "COURSE" } });
    const second = await ann.referenceData.create({ ...training, name: "Second" });
    expect(await reasonsOf(ann.referenceData.create({ ...training, name: "Third", code: "course" }))).toEqual([
      "CODE_TAKEN code",
    ]);
    await ann.referenceData.remove({ kind, id: second.id });
    expect((await ann.referenceData.create({ ...training, name: "Third" })).code).toBe("TRAIN");
  });

  it("EVT-1 may be the name of another category, and the code of one of another company", async () => {
    const world = openWorld();
    await add(world);
    const swapped = await world.ann.referenceData.create({ ...training, name: "Train", code: "training" });
    expect(swapped.name).toBe("Train");
    expect((await world.gus.referenceData.create(training)).companyId).toBe("globex");
  });

  it("EVT-1 is held once across a company's own categories and shared ones", async () => {
    const world = openWorld();
    await add(world);
    const shared = world.bob.referenceData.create({ ...training, name: "Course", shared: true });
    expect(await reasonsOf(shared)).toEqual(["CODE_TAKEN code"]);
    await world.gus.referenceData.create({ ...training, name: "Visit", code: "VISIT", shared: true });
    const own = world.ann.referenceData.create({ ...training, name: "Round", code: "visit" });
    expect(await reasonsOf(own)).toEqual(["CODE_TAKEN code"]);
  });

  it("EVT-1 goes to whoever comes first", async () => {
    const world = openWorld();
    const { ann, bob, storage } = world;
    storage.beforeNextCommit(() => add(world));
    const course = { ...training, name: "Course" };
    expect(await reasonsOf(bob.referenceData.create(course))).toEqual(["CODE_TAKEN code"]);
    const { id } = await bob.referenceData.create({ ...course, code: "COURSE" });
    storage.beforeNextCommit(() => ann.referenceData.create({ ...training, name: "Visit", code: "VISIT" }));
    const change = bob.referenceData.update({ kind, id, changes: { code: "visit" } });
    expect(await reasonsOf(change)).toEqual(["CODE_TAKEN changes code"]);
  });
});

describe("a category that an event has", () => {
  it("EVT-1 LEAD-18 is archived, not deleted", async () => {
    const world = openWorld();
    const { ann, storage } = world;
    const { id } = await add(world);
    await storeRecord(storage, "calendarEvent", { id: "event", companyId: "acme", categoryId: id });
    expect(await errorOf(ann.referenceData.remove({ kind, id }))).toMatchObject({
      refusals: [{ code: "NAMED_ENTRY_IN_USE", params: { name: "Training", uses: 1 } }],
    });
    expect((await ann.referenceData.archive({ kind, id })).archivedAt).not.toBeNull();
    expect((await ann.referenceData.list(kind)).records).toEqual([]);
  });
});
