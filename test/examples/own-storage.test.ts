import { readdirSync, readFileSync } from "node:fs";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCrm } from "crmkit";
import { buildRecord, sequentialIds } from "crmkit/testing";
import { describeStorage } from "crmkit/testing/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnStorage } from "../../examples/own-storage/open-own-storage.js";
import { openOwnStorage } from "../../examples/own-storage/open-own-storage.js";

let folder = "";
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crmkit-own-"));
});
afterAll(() => rm(folder, { recursive: true }));

const newPath = (): string => join(folder, `${++files}.jsonl`);

describeStorage("the storage of the guide", { open: () => openOwnStorage(newPath()) });

describeStorage("the storage of the guide, opened again after each commit", { open: async () => reopened(newPath()) });

/** Opens the file anew for each call that follows a commit. */
async function reopened(path: string): Promise<OwnStorage> {
  let opened = openOwnStorage(path);
  const again = (): void => {
    opened = opened.then(async (before) => {
      await before.close();
      return openOwnStorage(path);
    });
  };
  const storage: OwnStorage["storage"] = {
    get: async (type, ids) => (await opened).storage.get(type, ids),
    find: async (query) => (await opened).storage.find(query),
    aggregate: async (query) => (await opened).storage.aggregate(query),
    follow: async (after, limit) => (await opened).storage.follow(after, limit),
    commit: async (commit) => {
      const done = (await opened).storage.commit(commit);
      again();
      return done;
    },
    draw: async (sequenceId, count) => (await opened).storage.draw(sequenceId, count),
  };
  return { storage, cutOff: null, close: async () => (await opened).close() };
}

const tag = (id: string) => buildRecord("tag", { id, name: id });
const entry = (id: string) => buildRecord("timelineEntry", { id });

/** A file to which a commit was made for each name: a tag, and an entry, both called so. */
async function fileOf(...names: readonly string[]): Promise<string> {
  const path = newPath();
  const { storage, close } = await openOwnStorage(path);
  for (const name of names)
    await storage.commit({ writes: [{ op: "insert", type: "tag", record: tag(name) }], entries: [entry(name)] });
  await close();
  return path;
}

/** The names of the commits that a file tells of, and what was cut off its end. */
async function namesIn(path: string): Promise<{ readonly names: string; readonly cutOff: string | null }> {
  const { storage, cutOff, close } = await openOwnStorage(path);
  const { entries } = await storage.follow(null, 100);
  const names = entries.map(({ id }) => id);
  const tags = await storage.get("tag", ["a", "b", "c", "d"]);
  expect(tags.map(({ id }) => id)).toEqual(names);
  await close();
  return { names: names.join(""), cutOff };
}

const linesOf = async (path: string): Promise<string[]> => (await readFile(path, "utf8")).split(/(?<=\n)/);

describe("the file of the guide's storage", () => {
  it("has a line for each commit, and none for one that changes nothing", async () => {
    const path = await fileOf("a", "b");
    const { storage, close } = await openOwnStorage(path);
    await storage.commit({ writes: [{ op: "check", type: "tag", id: "a", expectedVersion: 1 }], entries: [] });
    await expect(
      storage.commit({ writes: [{ op: "insert", type: "tag", record: tag("a") }], entries: [entry("z")] }),
    ).rejects.toMatchObject({ code: "DUPLICATE_ID" });
    await close();
    expect(await linesOf(path)).toHaveLength(2);
  });

  it("is cut back to its last whole commit wherever a crash cut it off, and keeps what was cut off", async () => {
    const path = await fileOf("a", "b", "c");
    const bytes = await readFile(path);
    const start = bytes.lastIndexOf("\n", bytes.length - 2) + 1;
    for (let length = start + 1; length < bytes.length; length += 7) {
      await writeFile(path, bytes.subarray(0, length));
      const { names, cutOff } = await namesIn(path);
      expect(names).toBe("ab");
      expect(cutOff === null ? null : await readFile(cutOff)).toEqual(bytes.subarray(start, length));
      expect(await readFile(path)).toEqual(bytes.subarray(0, start));
      expect((await namesIn(path)).cutOff).toBeNull();
    }
  });

  it("is cut back where the last line has its end but not all of its middle", async () => {
    const path = await fileOf("a", "b");
    const [first = "", last = ""] = await linesOf(path);
    await writeFile(path, `${first}${last.slice(0, 60)}${"\0".repeat(last.length - 61)}\n`);
    expect((await namesIn(path)).names).toBe("a");
  });

  it("takes commits after it was cut back, and warns when it is", async () => {
    const path = await fileOf("a");
    await appendFile(path, "crmkit-own-1 0123");
    const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
    const { storage, close } = await openOwnStorage(path);
    await storage.commit({ writes: [{ op: "insert", type: "tag", record: tag("b") }], entries: [entry("b")] });
    await close();
    expect((await warned).message).toContain(path);
    expect(await namesIn(path)).toEqual({ names: "ab", cutOff: null });
  });

  it("is begun anew where the very first commit was cut off", async () => {
    const path = newPath();
    await writeFile(path, "crmkit-ow");
    expect((await namesIn(path)).names).toBe("");
  });

  it.each([
    ["a changed letter", (line: string) => line.replace('"name":"b"', '"name":"x"')],
    ["a line that is cut off", (line: string) => `${line.slice(0, 80)}\n`],
    ["a line that is empty", () => "\n"],
  ])("is refused where there is %s in the middle, and left as it is", async (_, damage) => {
    const path = await fileOf("a", "b", "c");
    const [first = "", second = "", third = ""] = await linesOf(path);
    const damaged = first + damage(second) + third;
    await writeFile(path, damaged);
    await expect(openOwnStorage(path)).rejects.toMatchObject({
      code: "STORAGE_FAILED",
      cause: { code: "LINE_DAMAGED", message: expect.stringContaining("line 2 of") },
    });
    expect(await readFile(path, "utf8")).toBe(damaged);
    expect(await readdir(folder)).not.toContain(`${files}.jsonl.lock`);
  });

  it("is left as it is where it is none of ours", async () => {
    const path = newPath();
    await writeFile(path, "Dear Ann");
    await expect(openOwnStorage(path)).rejects.toMatchObject({ cause: { code: "LINE_DAMAGED" } });
    expect(await readFile(path, "utf8")).toBe("Dear Ann");
  });

  it("is open once at a time", async () => {
    const path = newPath();
    const { storage, close } = await openOwnStorage(path);
    await expect(openOwnStorage(path)).rejects.toMatchObject({
      code: "STORAGE_FAILED",
      cause: { code: "FILE_IN_USE", message: expect.stringContaining(String(process.pid)) },
    });
    await storage.commit({ writes: [{ op: "insert", type: "tag", record: tag("a") }], entries: [entry("a")] });
    await close();
    expect((await namesIn(path)).names).toBe("a");
  });

  it("takes nothing after it was closed", async () => {
    const path = await fileOf("a");
    const { storage, close } = await openOwnStorage(path);
    await close();
    for (const name of ["b", "c"])
      await expect(
        storage.commit({ writes: [{ op: "insert", type: "tag", record: tag(name) }], entries: [] }),
      ).rejects.toMatchObject({ code: "STORAGE_FAILED" });
    expect(await storage.get("tag", ["b", "c"])).toEqual([]);
    expect((await namesIn(path)).names).toBe("a");
  });
});

describe("the façade on the guide's storage", () => {
  const actor = { userId: "ann", companyId: "acme", locale: "en", timeZone: "Europe/Paris" };
  it("lists, after the file was opened again, what was created and moved", async () => {
    const path = newPath();
    const first = await openOwnStorage(path);
    const ids = sequentialIds();
    const { leads } = createCrm({ storage: first.storage, newId: ids }).as(actor);
    const lead = await leads.create({ lastName: "Michel", companyName: "Apollo" });
    await leads.create({ lastName: "Durand" });
    await leads.move({ leadId: lead.id, statusId: "lead.sales-qualification" });
    const listed = await leads.list({});
    await first.close();

    const second = await openOwnStorage(path);
    const again = createCrm({ storage: second.storage, newId: ids }).as(actor).leads;
    expect(await again.list({})).toEqual(listed);
    const moved = await again.list({ where: { statusId: "lead.sales-qualification" } });
    expect(moved.records.map(({ fullName }) => fullName)).toEqual(["Apollo, Michel"]);
    const activity = await again.activity(lead.id);
    expect(activity.records.map(({ kind }) => kind)).toEqual(["statusChanged", "created"]);
    await second.close();
  });
});

describe("the example", () => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  it("is as short as its guide says", () => {
    const files = readdirSync(new URL("../../examples/own-storage", import.meta.url));
    const lines = files.flatMap((file) => read(`examples/own-storage/${file}`).split("\n"));
    expect(lines.filter((line) => !/^\s*(\/\/|\/\*|\*|$)/.test(line)).length).toBeLessThan(250);
  });
});
