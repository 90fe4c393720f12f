import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { recordTypes } from "../../../src/adapters/memory/memory-tables.js";
import { insert, remove, replace } from "../../../src/plan/write.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const entry = (id: string) =>
  buildRecord("timelineEntry", { id, data: JSON.parse('{ "__proto__": 1, "at": "2026-01-05" }') });

describe("a snapshot of a memory storage", () => {
  it("holds nothing of an empty one", () => {
    expect(memoryStorage().snapshot()).toEqual({ format: "crmkit-memory", version: 1, records: {}, timeline: [] });
  });

  it("is plain JSON from which every record of every type comes back", async () => {
    const storage = memoryStorage();
    const records = recordTypes.flatMap((type) =>
      (["least", "most"] as const).map((size) => [type, buildRecord(type, { id: size }, size)] as const),
    );
    await storage.commit({ writes: records.map(([type, record]) => insert(type, record)), entries: [] });
    const snapshot = storage.snapshot();
    expect(json(snapshot)).toEqual(snapshot);
    const opened = memoryStorage({ snapshot: json(snapshot) });
    for (const [type, record] of records) expect(await opened.get(type, [record.id])).toStrictEqual([record]);
    expect(opened.snapshot()).toEqual(snapshot);
  });

  it("keeps versions, and the places of the timeline where cursors point", async () => {
    const storage = memoryStorage();
    const tag = buildRecord("tag", { id: "t" });
    await storage.commit({ writes: [insert("tag", tag)], entries: [entry("c"), entry("a"), entry("b")] });
    const { cursor } = await storage.follow(null, 2);
    await storage.commit({
      writes: [
        replace("tag", tag, { name: "new" }, new Date("2026-03-02T09:00:00.123Z")),
        remove("timelineEntry", entry("a")),
      ],
      entries: [],
    });
    const opened = memoryStorage({ snapshot: json(storage.snapshot()) });
    expect((await opened.get("tag", ["t"]))[0]).toMatchObject({ version: 2, name: "new" });
    expect((await opened.follow(cursor, 10)).entries.map(({ id }) => id)).toEqual(["b"]);
    expect((await opened.follow(null, 10)).entries).toEqual([entry("c"), entry("b")]);
    await expect(opened.commit({ writes: [insert("tag", tag)], entries: [] })).rejects.toThrow("DUPLICATE_ID");
  });

  it("stays what it was when the storage goes on, and the other way round", async () => {
    const storage = memoryStorage();
    await storage.commit({ writes: [insert("tag", buildRecord("tag", { id: "t" }, "most"))], entries: [entry("a")] });
    const snapshot = storage.snapshot();
    const before = json(snapshot);
    await storage.commit({ writes: [insert("tag", buildRecord("tag", { id: "u" }))], entries: [entry("b")] });
    expect(snapshot).toEqual(before);
    const opened = memoryStorage({ snapshot });
    Object.assign(snapshot.records["tag"]?.[0] ?? {}, { name: "spoilt" });
    Object.assign(snapshot.records["tag"]?.[0]?.["custom"] ?? {}, { spoilt: true });
    Object.assign(snapshot.timeline, ["spoilt"]);
    expect(opened.snapshot()).toEqual(before);
  });
});
