import { beforeAll, describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { ActorCrm, Crm } from "../../../src/app/create-crm.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { insert } from "../../../src/plan/write.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";
import { crashingStorage } from "../../support/crashing-storage.js";
import { openWorld } from "../../support/open-world.js";

/** As many as fill three pages; of each something is to be told. */
const count = 2_050;

const leads = Array.from({ length: count }, (_, i) => {
  const id = `lead-${String(i).padStart(6, "0")}`;
  // Lost, and at no time.
  return buildRecord("lead", { id, companyId: "acme", lastName: `Lead ${i}`, statusId: "lead.lost" });
});

/** Rows are read as they are taken. */
const rowsOf = async (ann: ActorCrm) => {
  const { rows } = await ann.exports.records("lead", { columns: ["lastName"] });
  if (Symbol.asyncIterator in rows) return rows;
  throw new Error("the rows are no stream");
};

const sources: Readonly<Record<string, (crm: Crm, ann: ActorCrm) => Promise<AsyncIterable<unknown>>>> = {
  "exports.records": (_, ann) => rowsOf(ann),
  "integrity.check": async ({ integrity }) => integrity.check({ types: ["lead"] }),
};

/** Nothing is written, so that one store will do. */
const memory = memoryStorage();
beforeAll(() => memory.commit({ writes: leads.map((record) => insert("lead", record)), entries: [] }));

async function opened(of: string) {
  const storage = crashingStorage(memory);
  const { crm, ann } = openWorld({ storage });
  const stream = await sources[of]?.(crm, ann);
  if (stream === undefined) throw new Error(`${of} is no stream`);
  return { storage, stream };
}

/** Reads a stream until it ends or fails. */
async function read(stream: AsyncIterable<unknown>) {
  const items: string[] = [];
  const reading = stream[Symbol.asyncIterator]();
  try {
    for (let next = await reading.next(); next.done !== true; next = await reading.next())
      items.push(JSON.stringify(next.value));
    return { items, error: null, reading };
  } catch (error) {
    return { items, error, reading };
  }
}

describe.each(Object.keys(sources))("%s, a page of which cannot be read,", (of) => {
  it("SEC-4 gives what stands before it, says why it ends, and asks the storage for nothing more", async () => {
    const whole = await opened(of);
    const { items } = await read(whole.stream);
    expect(items).toHaveLength(count);
    const pages = whole.storage.calls.length;
    expect(pages).toBeGreaterThanOrEqual(3);
    const reached = new Set<number>();
    for (const call of new Set([1, Math.ceil(pages / 2), pages])) {
      const { storage, stream } = await opened(of);
      storage.crashAt(call, "before");
      const broken = await read(stream);
      expect(isCrmError(broken.error, "STORAGE_FAILED"), `call ${call}`).toBe(true);
      expect(broken.items).toEqual(items.slice(0, broken.items.length));
      reached.add(broken.items.length);
      expect(await broken.reading.next()).toEqual({ done: true, value: undefined });
      expect(storage.calls).toHaveLength(call);
    }
    expect(reached).toContain(0);
    expect(Math.max(...reached)).toBeGreaterThan(1_000);
  });
});
