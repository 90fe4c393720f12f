import { copyValue } from "../../kernel/copy-value.js";
import type { Lead } from "../../model/lead.js";
import type { TimelineEntry } from "../../model/timeline-entry.js";
import type { Write } from "../../plan/write.js";
import { insert, replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { findQuery, stored, write } from "./ask.js";
import { aggregateQuery, byValue } from "./ask-figures.js";

const at = () => new Date("2026-03-02T09:00:00.000Z");
const lead = (): Lead => buildRecord("lead", { id: "a", tagIds: ["t"], custom: { list: ["x"], size: 1 } }, "most");
const entry = (): TimelineEntry =>
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

/** Requires that what is read stay what it was when something else is changed. What it was is for other cases to judge. */
async function requireSteady(read: () => Promise<unknown>, spoilt: () => unknown, what: string): Promise<void> {
  const before = copyValue(await read());
  spoil(await spoilt());
  requireSame(await read(), before, `what is stored after ${what} was changed`);
}

const readLead = (storage: Storage) => (): Promise<unknown> => stored(storage, "lead", "a");

/** A case in which something that was committed is changed afterwards. */
const takenCase = (id: string, proves: string, what: string, make: () => Write): StorageCase => ({
  id: `values.copy/${id}`,
  proves,
  check: async (storage) => {
    const given = make();
    if (given.op !== "insert") await write(storage, insert("lead", lead()));
    await write(storage, given);
    await requireSteady(readLead(storage), () => given, what);
  },
});

/** A case in which something that was given is changed. */
const givenCase = (id: string, proves: string, give: (storage: Storage) => Promise<unknown>): StorageCase => ({
  id: `values.copy/${id}`,
  proves,
  check: async (storage) => {
    await write(storage, insert("lead", lead()));
    await requireSteady(readLead(storage), () => give(storage), `what ${id} gave`);
  },
});

/** What is given or taken is a copy. */
export const copyCases: readonly StorageCase[] = [
  takenCase("insert", "Changing a record after it was inserted changes nothing stored.", "what was inserted", () =>
    insert("lead", lead()),
  ),
  takenCase("replace", "Changing a record after it replaced another changes nothing stored.", "what replaced it", () =>
    replace("lead", lead(), { tagIds: [...lead().tagIds] }, at()),
  ),
  takenCase(
    "reassign",
    "Changing the instant of a reassign after it was committed changes nothing stored.",
    "the reassign",
    () => ({ op: "reassign", type: "lead", field: "tagIds", many: true, from: "t", to: "u", at: at() }),
  ),
  givenCase("get", "Changing what `get` gave changes nothing stored.", (storage) => storage.get("lead", ["a"])),
  givenCase("find", "Changing what `find` gave changes nothing stored.", (storage) => storage.find(findQuery("lead"))),
  givenCase("aggregate", "Changing what `aggregate` gave changes nothing stored.", (storage) => {
    const measures = [{ op: "max", field: "createdAt", kind: "instant" }] as const;
    return storage.aggregate(aggregateQuery("lead", { measures, groupBy: [byValue("updatedAt", "instant")] }));
  }),
  {
    id: "values.copy/timeline",
    proves: "Changing an entry after it was committed, or after `follow` gave it, changes nothing stored.",
    check: async (storage) => {
      const given = entry();
      await storage.commit({ writes: [], entries: [given] });
      const read = async () => [(await storage.follow(null, 10)).entries, await stored(storage, "timelineEntry", "e")];
      await requireSteady(read, () => given, "an entry that was committed");
      await requireSteady(read, () => storage.follow(null, 10), "what follow gave");
    },
  },
];
