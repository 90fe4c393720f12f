import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileBlobs } from "../../../src/adapters/files/file-blobs.js";
import { blobStoreCases } from "../../../src/testing/ports/blob-store-cases.js";
import { checkPort } from "../../../src/testing/ports/port-case.js";
import { reasonsOf } from "../../support/refused.js";

const pdf = "application/pdf";
let root: string;
let made = 0;

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "blobs-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const newFolder = (): string => path.join(root, String(++made), "deep", "er");

describe("files in a directory", () => {
  it("CAT-1 keep every promise of the port, in a directory that is made for it", async () => {
    const reports = await checkPort(blobStoreCases, () => fileBlobs(newFolder()));
    expect(reports.filter(({ outcome }) => outcome === "broken")).toEqual([]);
  });

  it("CAT-1 are found by another process under the same directory", async () => {
    const folder = newFolder();
    await fileBlobs(folder).put("catalogs/a.pdf", Uint8Array.of(1, 2, 3), pdf);
    expect(await fileBlobs(`${folder}/.`).get("catalogs/a.pdf")).toEqual(Uint8Array.of(1, 2, 3));
    expect([...(await readFile(path.join(folder, "catalogs", "a.pdf")))]).toEqual([1, 2, 3]);
  });

  it("SEC-3 are never read or written outside the directory, whatever the key", async () => {
    const folder = newFolder();
    const blobs = fileBlobs(folder);
    await blobs.put("here", Uint8Array.of(1), pdf);
    await writeFile(path.join(path.dirname(folder), "secret"), "secret");
    const before = await readdir(root, { recursive: true });
    const wrong = ["", ".", "..", "../secret", "a/../../secret", "/etc/hosts", "a//b", "a/", "a\\b", "a\u0000", "C:x"];
    for (const key of [...wrong, ".hidden", "a/.b", "é", "x".repeat(1_000), `${root}/1`])
      for (const access of [() => blobs.get(key), () => blobs.put(key, Uint8Array.of(1), pdf), () => blobs.remove(key)])
        expect(await reasonsOf(access(), "INPUT_INVALID"), key).toEqual(["INPUT_MALFORMED key"]);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });

  it("SEC-3 lie within the directory for every key that is taken", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom("a", ".", "/", "-", "\\", "~") }), async (key) => {
        const folder = newFolder();
        const taken = await fileBlobs(folder)
          .put(key, Uint8Array.of(7), pdf)
          .then(
            () => true,
            () => false,
          );
        if (!taken) return;
        expect(await fileBlobs(folder).get(key)).toEqual(Uint8Array.of(7));
        expect((await readFile(path.join(folder, key)))[0]).toBe(7);
        expect(path.relative(folder, path.join(folder, key))).not.toMatch(/^\.\./);
      }),
    ));

  it("leave nothing behind when one cannot be stored, and tell why", async () => {
    const folder = newFolder();
    const blobs = fileBlobs(folder);
    await blobs.put("a", Uint8Array.of(1), pdf);
    await blobs.put("b/c", Uint8Array.of(2), pdf);
    await expect(blobs.put("a/b", Uint8Array.of(1), pdf)).rejects.toThrow();
    await expect(blobs.put("b", Uint8Array.of(1), pdf)).rejects.toThrow();
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(["a", "b", "b/c"]);
  });

  it("are whole or missing when the process that stores them is killed at any moment", async () => {
    const folder = newFolder();
    const size = 3_000_000;
    const program = `
      import { fileBlobs } from ${JSON.stringify(path.resolve("src/adapters/files/file-blobs.ts"))};
      const blobs = fileBlobs(${JSON.stringify(folder)});
      for (let i = 0; ; i++) {
        await blobs.put("k" + (i % 3), new Uint8Array(${size}).fill(i % 251), "x/y");
        if (i === 0) process.stdout.write("one is stored");
      }`;
    for (const delay of [0, 7, 19, 41]) {
      const child = execFile(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await new Promise((resolve) => child.stdout?.once("data", resolve));
      await wait(delay);
      child.kill("SIGKILL");
      await ended;
      const found = await Promise.all(["k0", "k1", "k2"].map((key) => fileBlobs(folder).get(key)));
      expect(found[0]).not.toBeNull();
      for (const content of found.filter((one) => one !== null)) {
        expect(content.length).toBe(size);
        expect(content.every((byte) => byte === content[0])).toBe(true);
      }
    }
  });
});
