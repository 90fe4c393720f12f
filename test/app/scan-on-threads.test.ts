import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { SearchThreads } from "../../src/duplicates/threads/search-threads.js";
import { labelledLeads } from "../support/labelled-leads.js";
import { loopbackThreads } from "../support/loopback-threads.js";
import { actors } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

async function leadsOf(storage = memoryStorage()) {
  const ann = createCrm({ storage }).as(actors.ann);
  for (const { entity: _, id: __, address: ___, ...lead } of labelledLeads(120, 9)) await ann.leads.create(lead);
  return storage;
}

const scanWith = async (threads: SearchThreads | undefined, storage = memoryStorage()) => {
  const crm = createCrm({ storage, ports: { threads } });
  const scan = await crm.as(actors.ann).duplicates.scan({ types: ["lead"] });
  return { pairs: [...scan.pairs()], groups: scan.groups, compared: scan.compared };
};

describe("duplicates.scan on the host's threads", () => {
  it("DUP-6 finds on threads what it finds without", async () => {
    const storage = await leadsOf();
    const threads = loopbackThreads(2);
    const alone = await scanWith(undefined, storage);
    expect(alone.pairs.length).toBeGreaterThan(10);
    expect(await scanWith(threads, storage)).toEqual(alone);
    expect([threads.started(), threads.running()]).toEqual([2, 0]);
  });

  it("SEC-4 names the port where a thread ends by itself, or cannot be started", async () => {
    const storage = await leadsOf();
    const cause = new Error("out of memory");
    const ends = loopbackThreads(1);
    const ending: SearchThreads = {
      ...ends,
      start: (onMessage, onFailure) => {
        onFailure(cause);
        return ends.start(onMessage, onFailure);
      },
    };
    await expect(scanWith(ending, storage)).rejects.toMatchObject({ code: "PORT_FAILED", record: "threads", cause });
    const start = (): never => {
      throw cause;
    };
    await expect(scanWith({ ...ends, start }, storage)).rejects.toMatchObject({
      code: "PORT_FAILED",
      record: "threads",
      cause,
    });
  });

  it.each([
    ["size", 0],
    ["size", 1.5],
    ["fromRecords", -1],
    ["recordsAtOnce", 0],
    ["start", null],
  ])("refuses threads whose %s is %s as the library is opened", async (name, value) => {
    const threads = { ...loopbackThreads(1), [name]: value } as never;
    const opening = async () => createCrm({ storage: memoryStorage(), ports: { threads } });
    expect(await reasonsOf(opening(), "INPUT_INVALID")).toEqual([expect.stringMatching(` ports threads ${name}$`)]);
  });
});
