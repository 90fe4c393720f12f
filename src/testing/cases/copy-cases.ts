import { copyValue } from "../../kernel/copy-value.js";
import type { Lead } from "../../model/lead.js";
import { insert, replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { aggregateQuery, byValue } from "./aggregate-cases.js";
import { findQuery, store, stored } from "./ask.js";

const lead = (): Lead => buildRecord("lead", { id: "a", tagIds: ["t"], custom: { list: ["x"], size: 1 } }, "most");
const entry = () =>
  buildRecord("timelineEntry", { id: "e", relatedKeys: ["lead/a"], data: { list: [1], more: { deep: true } } });

/** Changes a value wherever it can be changed: in fields, lists, nested objects and instants. */
function spoil(value: unknown): void {
  if (value instanceof Date) value.setTime(0);
  else if (Array.isArray(value)) {
    for (const item of value) spoil(item);
    value.push("spoilt");
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) spoil(item);
    Object.assign(value, Object.fromEntries(Object.keys(value).map((key) => [key, "spoilt"])), { spoilt: true });
  }
}

const requireUnspoilt = async (storage: Storage, what: string): Promise<void> =>
  requireSame(await stored(storage, "lead", "a"), lead(), `get lead a after ${what} was changed`);

/** What is given or taken is a copy. */
export const copyCases: readonly StorageCase[] = [
  {
    id: "values.copy/taken",
    proves: "Changing a record after it was committed changes nothing stored.",
    check: async (storage) => {
      const given = lead();
      await store(storage, "lead", [given]);
      spoil(given);
      await requireUnspoilt(storage, "what was inserted");
    },
  },
  {
    id: "values.copy/replaced",
    proves: "Changing a record after it replaced another changes nothing stored.",
    check: async (storage) => {
      const [before, at] = [lead(), new Date("2026-03-02T09:00:00.123Z")];
      await store(storage, "lead", [before]);
      const write = replace("lead", before, { tagIds: [...before.tagIds] }, at);
      const expected = copyValue("record" in write ? write.record : null);
      await storage.commit({ writes: [write], entries: [] });
      spoil(write);
      requireSame(await stored(storage, "lead", "a"), expected, "get lead a after what replaced it was changed");
    },
  },
  {
    id: "values.copy/reassigned",
    proves: "Changing the instant of a reassign after it was committed changes nothing stored.",
    check: async (storage) => {
      await store(storage, "lead", [lead()]);
      const at = new Date("2026-03-02T09:00:00.123Z");
      const reassign = { op: "reassign", type: "lead", field: "tagIds", many: true, from: "t", to: "u", at } as const;
      await storage.commit({ writes: [reassign], entries: [] });
      at.setTime(0);
      const found = await stored(storage, "lead", "a");
      requireSame(
        found?.updatedAt,
        new Date("2026-03-02T09:00:00.123Z"),
        "updatedAt of lead a after the reassign was changed",
      );
    },
  },
  {
    id: "values.copy/read by id",
    proves: "Changing what `get` gave changes nothing stored.",
    check: async (storage) => {
      await store(storage, "lead", [lead()]);
      spoil(await storage.get("lead", ["a"]));
      await requireUnspoilt(storage, "what get gave");
    },
  },
  {
    id: "values.copy/read on a page",
    proves: "Changing what `find` gave changes nothing stored.",
    check: async (storage) => {
      await store(storage, "lead", [lead()]);
      spoil(await storage.find(findQuery("lead")));
      await requireUnspoilt(storage, "what find gave");
    },
  },
  {
    id: "values.copy/figures",
    proves: "Changing what `aggregate` gave changes nothing stored.",
    check: async (storage) => {
      await store(storage, "lead", [lead()]);
      const measures = [{ op: "max", field: "createdAt", kind: "instant" }] as const;
      spoil(await storage.aggregate(aggregateQuery("lead", { measures, groupBy: [byValue("updatedAt", "instant")] })));
      await requireUnspoilt(storage, "what aggregate gave");
    },
  },
  {
    id: "values.copy/timeline",
    proves: "Changing an entry after it was committed, or after `follow` gave it, changes nothing stored.",
    check: async (storage) => {
      const given = entry();
      await storage.commit({ writes: [insert("lead", lead())], entries: [given] });
      spoil(given);
      requireSame((await storage.follow(null, 10)).entries, [entry()], "follow after what was committed was changed");
      spoil(await storage.follow(null, 10));
      requireSame((await storage.follow(null, 10)).entries, [entry()], "follow after what it gave was changed");
      requireSame(
        await stored(storage, "timelineEntry", "e"),
        entry(),
        "get entry e after what follow gave was changed",
      );
    },
  },
];
