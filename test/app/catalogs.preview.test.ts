import { describe, expect, it } from "vitest";
import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { CatalogCommands } from "../../src/app/catalogs.js";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { createCrm } from "../../src/app/create-crm.js";
import { countedIds } from "../support/counted-ids.js";
import { actors } from "../support/open-world.js";
import { pdfOf } from "../support/pdf-files.js";
import { pngOf } from "../support/png-file.js";
import { recordedStorage } from "../support/recorded-storage.js";
import { reasonsOf } from "../support/refused.js";
import { testClock } from "../support/test-clock.js";

/** A world in which any actor makes the same ids again, so that what is planned twice is the same. */
async function openTwice() {
  const storage = recordedStorage(memoryStorage());
  const clock = testClock();
  const blobs = memoryBlobs();
  const settings = { catalogs: { enabled: true } };
  const open = (prefix: string): ActorCrm =>
    createCrm({ storage, clock: clock.read, newId: countedIds(prefix), settings, ports: { blobs } }).as(actors.ann);
  const { catalogs } = open("");
  const [a, away] = [await catalogs.create({ name: "Autumn" }), await catalogs.create({ name: "Old" })];
  await catalogs.archive({ catalogId: away.id });
  clock.advance(60_000);
  return { storage, ids: { a: a.id, away: away.id }, open };
}

type Ids = Awaited<ReturnType<typeof openTwice>>["ids"];
type Call = <R>(catalogs: CatalogCommands<R>, ids: Ids) => Promise<R>;

const pdf = await pdfOf();
const commands: Readonly<Record<string, Call>> = {
  create: (catalogs) => catalogs.create({ name: "Winter", catalogTypeId: { name: "Season" } }),
  update: (catalogs, { a }) => catalogs.update({ catalogId: a, changes: { catalogTypeId: { name: "Range" } } }),
  setPdf: (catalogs, { a }) => catalogs.setPdf({ catalogId: a, fileName: "autumn.pdf", content: pdf }),
  setImage: (catalogs, { a }) => catalogs.setImage({ catalogId: a, content: pngOf(20) }),
  archive: (catalogs, { a }) => catalogs.archive({ catalogId: a }),
  restore: (catalogs, { away }) => catalogs.restore({ catalogId: away }),
};

const refused: Readonly<Record<string, Call>> = {
  create: (catalogs) => catalogs.create({ name: "Winter", catalogTypeId: "none" }),
  update: (catalogs, { a }) => catalogs.update({ catalogId: a, changes: { companyId: "globex" } }),
  setPdf: (catalogs, { a }) => catalogs.setPdf({ catalogId: a, fileName: "a.exe", content: pngOf(20) }),
  setImage: (catalogs, { a }) => catalogs.setImage({ catalogId: a, content: pdf }),
};

describe("previews of commands on catalogues", () => {
  it("CAT-1 cover every command", async () => {
    const { open } = await openTwice();
    const { send, ...others } = open("x").catalogs.preview; // has tests of its own
    expect([typeof send, Object.keys(others).sort()]).toEqual(["function", Object.keys(commands).sort()]);
  });

  it.each(Object.entries(commands))("CAT-1 give exactly what is committed and answered: %s", async (_, call) => {
    const { storage, ids, open } = await openTwice();
    const before = storage.commits.length;
    const decision = await call(open("x").catalogs.preview, ids);
    expect(storage.commits.length).toBe(before);
    if (!decision.ok) throw new Error("refused");
    const result = await call(open("x").catalogs, ids);
    const { writes, entries } = decision.value;
    expect(storage.commits.slice(before)).toEqual([{ writes, entries }]);
    expect(result).toEqual(decision.value.result);
    expect(await open("y").catalogs.get(result.id)).toEqual(result);
  });

  it.each(Object.entries(refused))("CAT-2 list the reasons that it is refused with: %s", async (_, call) => {
    const { storage, ids, open } = await openTwice();
    const before = storage.commits.length;
    const decision = await call(open("x").catalogs.preview, ids);
    const found = decision.ok
      ? []
      : decision.refusals.map(({ code, path = [] }) => [code, ...path].map(String).join(" "));
    expect(found.length).toBeGreaterThan(0);
    expect(await reasonsOf(call(open("x").catalogs, ids))).toEqual(found);
    expect(storage.commits.length).toBe(before);
  });
});
