import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { CrmSettings } from "../../src/app/settings.js";
import { sha256 } from "../../src/kernel/sha256.js";
import { insert } from "../../src/plan/write.js";
import type { BlobStore } from "../../src/ports/blob-store.js";
import type { Policy } from "../../src/ports/policy.js";
import { failingStorage } from "../../src/testing/build/failing-storage.js";
import { openWorld } from "../support/open-world.js";
import { pdfOf, pdfOfSize } from "../support/pdf-files.js";
import { pngOf } from "../support/png-file.js";
import { reasonsOf } from "../support/refused.js";
import { sampleRecord } from "../support/sample-record.js";

const settings: CrmSettings = { catalogs: { enabled: true }, customFields: { catalog: { season: { kind: "text" } } } };
let autumn: Uint8Array;
let winter: Uint8Array;

beforeAll(async () => {
  autumn = await pdfOf(2);
  winter = await pdfOf(1, true, "Winter");
});

/** A memory store of files that tells what was done, in order. */
function recordedBlobs() {
  const blobs = memoryBlobs();
  const done: string[] = [];
  const recorded: BlobStore = {
    ...blobs,
    put: async (key, content, mediaType) => {
      done.push(`put ${key} ${mediaType}`);
      await blobs.put(key, content, mediaType);
    },
    remove: async (key) => {
      done.push(`remove ${key}`);
      await blobs.remove(key);
    },
  };
  return { blobs, recorded, done };
}

function open(policy?: Policy) {
  const files = recordedBlobs();
  const world = openWorld({ settings, ports: { blobs: files.recorded }, ...(policy && { policy }) });
  return { ...world, ...files, catalogs: world.ann.catalogs };
}

async function withPdf(policy?: Policy) {
  const world = open(policy);
  const { id } = await world.catalogs.create({ name: "Autumn" });
  const catalog = await world.catalogs.setPdf({ catalogId: id, fileName: "Autumn 2026.pdf", content: autumn });
  return { ...world, catalog, id };
}

describe("catalogues", () => {
  it("CAT-1 are off unless they are turned on: every command and query says so, and nothing is written", async () => {
    for (const off of [{}, { catalogs: { enabled: false } }]) {
      const { ann, storage } = openWorld({ settings: off, ports: { blobs: memoryBlobs() } });
      const { preview, ...rest } = ann.catalogs;
      for (const [name, method] of Object.entries(rest))
        expect(await reasonsOf((method as (input: unknown) => Promise<unknown>)({})), name).toEqual(["CATALOGS_OFF"]);
      for (const [name, method] of Object.entries(preview))
        expect(await method({} as never), name).toEqual({ ok: false, refusals: [{ code: "CATALOGS_OFF" }] });
      expect(storage.commits).toEqual([]);
    }
  });

  it("CAT-1 have a name, a type that may be made on the fly, a description and fields of the host's own", async () => {
    const { catalogs, ann, storage } = open();
    const entered = { name: " Autumn ", catalogTypeId: { name: "Season" }, description: " ", custom: { season: "a" } };
    const catalog = await catalogs.create(entered);
    const [type] = (await ann.referenceData.list("catalogType")).records;
    expect(catalog).toMatchObject({
      ...{ name: "Autumn", catalogTypeId: type?.id, description: null, companyId: "acme", custom: { season: "a" } },
      ...{ image: null, pdf: null, pdfFileName: null, pdfSize: null, pdfSha256: null, version: 1 },
    });
    const changes = { description: "Warm things", catalogTypeId: null };
    const updated = await catalogs.update({ catalogId: catalog.id, changes });
    expect(updated).toMatchObject({ ...changes, name: "Autumn", version: 2 });
    const before = storage.commits.length;
    expect(await catalogs.update({ catalogId: catalog.id, changes })).toEqual(updated);
    expect(storage.commits.length).toBe(before);
    expect((await catalogs.activity(catalog.id)).records.map(({ kind }) => kind)).toEqual(["updated", "created"]);
  });

  it("CAT-1 refuse types that are unknown or archived, but keep one that was archived since", async () => {
    const { catalogs, ann } = open();
    const type = await ann.referenceData.create({ kind: "catalogType", name: "Season" });
    const { id } = await catalogs.create({ name: "Autumn", catalogTypeId: type.id });
    await ann.referenceData.archive({ kind: "catalogType", id: type.id });
    await catalogs.update({ catalogId: id, changes: { catalogTypeId: type.id, description: "x" } });
    expect(await reasonsOf(catalogs.create({ name: "B", catalogTypeId: type.id }))).toEqual([
      "REFERENCE_ARCHIVED catalogTypeId",
    ]);
    expect(await reasonsOf(catalogs.update({ catalogId: id, changes: { catalogTypeId: "none" } }))).toEqual([
      "REFERENCE_UNKNOWN changes catalogTypeId",
    ]);
    await expect(ann.referenceData.remove({ kind: "catalogType", id: type.id })).rejects.toMatchObject({
      refusals: [{ code: "NAMED_ENTRY_IN_USE" }],
    });
  });

  it("CAT-1 are listed, counted and shown as cards, with the name of their type and what there is of a PDF", async () => {
    const { catalogs, ann, id } = await withPdf();
    const type = await ann.referenceData.create({ kind: "catalogType", name: "Season" });
    await catalogs.create({ name: "Winter", catalogTypeId: type.id, description: "Warm" });
    const away = await catalogs.create({ name: "Old" });
    await catalogs.archive({ catalogId: away.id });
    const first = await catalogs.cards({ limit: 1 });
    const second = await catalogs.cards({ limit: 1, after: first.next });
    expect([...first.records, ...second.records]).toEqual([
      {
        ...{ id, version: 2, name: "Autumn", description: null, image: null, catalogType: null },
        pdf: { fileName: "Autumn 2026.pdf", size: autumn.length },
      },
      expect.objectContaining({ name: "Winter", catalogType: { id: type.id, name: "Season" }, pdf: null }),
    ]);
    expect(second.next).toBeNull();
    expect((await catalogs.list({ search: "win" })).records.map(({ name }) => name)).toEqual(["Winter"]);
    expect(await catalogs.count()).toBe(2);
    expect(await catalogs.count({ archived: "with" })).toBe(3);
    await catalogs.restore({ catalogId: away.id });
    expect(await catalogs.count()).toBe(3);
  });

  it("CAT-1 give their PDF out as it came in, under its name, also when they were put away", async () => {
    const { catalogs, catalog, id } = await withPdf();
    const file = { fileName: "Autumn 2026.pdf", mediaType: "application/pdf", content: autumn, sha256: sha256(autumn) };
    expect(await catalogs.openPdf(id)).toEqual(file);
    expect(catalog).toMatchObject({ pdfFileName: file.fileName, pdfSize: autumn.length, pdfSha256: file.sha256 });
    await catalogs.archive({ catalogId: id });
    expect(await catalogs.openPdf(id)).toEqual(file);
  });

  it("CAT-1 have an image, which can be shown, replaced and taken away", async () => {
    const { catalogs, id, blobs, catalog } = await withPdf();
    const { image } = await catalogs.setImage({ catalogId: id, content: pngOf(40) });
    expect(await catalogs.openImage(id)).toMatchObject({
      fileName: "image.png",
      mediaType: "image/png",
      content: pngOf(40),
    });
    const gif = Uint8Array.from(Buffer.from("GIF89a...."));
    await catalogs.setImage({ catalogId: id, content: gif });
    expect(await catalogs.openImage(id)).toMatchObject({ fileName: "image.gif", content: gif });
    expect(await blobs.get(String(image))).toBeNull();
    const without = await catalogs.setImage({ catalogId: id, content: null });
    expect(without).toEqual({ ...catalog, version: 5, updatedAt: without.updatedAt });
    expect(await reasonsOf(catalogs.openImage(id))).toEqual(["CATALOG_WITHOUT_IMAGE"]);
  });

  it("CAT-2 refuse what is no PDF before anything is stored, in previews as in commands", async () => {
    const { catalogs, storage, done } = open();
    const { id } = await catalogs.create({ name: "Autumn" });
    const commits = storage.commits.length;
    const wrong = { catalogId: id, fileName: "a.exe", content: Uint8Array.of(0x4d, 0x5a) };
    const reasons = ["PDF_NAME_UNFIT fileName", "PDF_NOT_A_PDF content"];
    expect(await reasonsOf(catalogs.setPdf(wrong))).toEqual(reasons);
    expect(await catalogs.preview.setPdf(wrong)).toMatchObject({ ok: false, refusals: [{}, {}] });
    for (const fileName of ["../a.pdf", "a/b.pdf", "a\\b.pdf", "a\r\nb.pdf", "a\u0085.pdf", " ", "x".repeat(256)])
      expect((await reasonsOf(catalogs.setPdf({ ...wrong, fileName }), "INPUT_INVALID"))[0]).toMatch(
        /^INPUT_\w+ fileName$/,
      );
    for (const content of [[37, 80], "%PDF-", new Uint16Array(4), new ArrayBuffer(4), null, undefined])
      expect(
        (await reasonsOf(catalogs.setPdf({ ...wrong, content: content as never }), "INPUT_INVALID")).join(),
      ).toMatch(/^INPUT_\w+ content$/);
    expect([storage.commits.length, done]).toEqual([commits, []]);
  });

  it("CAT-1 previews of commands are what is committed, and store no file", async () => {
    const { catalogs, id, done, storage } = await withPdf();
    const files = done.length;
    const command = { catalogId: id, fileName: "w.pdf", content: winter };
    const preview = await catalogs.preview.setPdf(command);
    expect([done.length, await catalogs.openPdf(id)]).toMatchObject([files, { content: autumn }]);
    const stored = await catalogs.setPdf(command);
    if (!preview.ok) throw new Error("refused");
    const { pdf } = preview.value.result;
    expect({ ...stored, pdf }).toEqual(preview.value.result); // the key has an id in it that is made anew
    expect(storage.commits.at(-1)?.writes).toHaveLength(preview.value.writes.length);
  });

  it("CAT-1 store a file before what refers to it, and remove one that was replaced last", async () => {
    const { catalogs, id, catalog, done, storage, recorded } = await withPdf();
    const { commit } = storage;
    storage.commit = async (plan) => {
      done.push("commit");
      return commit(plan);
    };
    const next = await catalogs.setPdf({ catalogId: id, fileName: "winter.pdf", content: winter });
    expect(done.slice(1)).toEqual([`put ${next.pdf} application/pdf`, "commit", `remove ${catalog.pdf}`]);
    expect(next.pdf).toMatch(new RegExp(`^catalogs/${sha256(winter)}-[0-9a-f-]{36}\\.pdf$`));
    expect(await recorded.get(String(catalog.pdf))).toBeNull();
  });

  it("CAT-1 keep the file of a commit that failed or may have: the catalogue never lacks its own", async () => {
    for (const [when, expected] of [
      ["before", autumn],
      ["after", winter],
    ] as const) {
      const storage = failingStorage(memoryStorage(), { failOn: { method: "commit", call: 3, when } });
      const { recorded, done } = recordedBlobs();
      const { ann } = openWorld({ settings, storage, ports: { blobs: recorded } });
      const { id } = await ann.catalogs.create({ name: "Autumn" });
      await ann.catalogs.setPdf({ catalogId: id, fileName: "a.pdf", content: autumn });
      const set = ann.catalogs.setPdf({ catalogId: id, fileName: "w.pdf", content: winter });
      await expect(set).rejects.toMatchObject({ code: "STORAGE_FAILED" });
      expect(done.filter((one) => one.startsWith("remove"))).toEqual([]);
      expect((await ann.catalogs.openPdf(id)).content).toEqual(expected);
    }
  });

  it("CAT-1 tell of files that cannot be stored, and are as they were", async () => {
    const { ann } = openWorld({
      settings,
      ports: { blobs: { ...memoryBlobs(), put: () => Promise.reject(new Error("disk full")) } },
    });
    const catalog = await ann.catalogs.create({ name: "Autumn" });
    await expect(
      ann.catalogs.setPdf({ catalogId: catalog.id, fileName: "a.pdf", content: autumn }),
    ).rejects.toMatchObject({ code: "PORT_FAILED", record: "blobs", cause: { message: "disk full" } });
    expect(await ann.catalogs.get(catalog.id)).toEqual(catalog);
    const without = openWorld({ settings }).ann.catalogs;
    const { id } = await without.create({ name: "Autumn" });
    const command = { catalogId: id, fileName: "a.pdf", content: autumn };
    expect(await reasonsOf(without.setPdf(command))).toEqual(["PORT_MISSING"]);
    expect(await reasonsOf(without.preview.setPdf(command))).toEqual(["PORT_MISSING"]);
  });

  it("CAT-1 keep a replaced PDF while a sent message has it, and the same PDF under its key", async () => {
    const { catalogs, id, catalog, storage, done, blobs } = await withPdf();
    const again = await catalogs.setPdf({ catalogId: id, fileName: "Autumn.pdf", content: autumn });
    expect(again).toMatchObject({ pdf: catalog.pdf, pdfFileName: "Autumn.pdf", version: 3 });
    const attachment = {
      ...sampleRecord("attachment", "least"),
      blob: String(catalog.pdf),
      relatedKeys: ["emailMessage/m1", `catalog/${id}`],
    } as never;
    await storage.commit({ writes: [insert("attachment", attachment)], entries: [] });
    await catalogs.setPdf({ catalogId: id, fileName: "winter.pdf", content: winter });
    expect(done.filter((one) => one.startsWith("remove"))).toEqual([]);
    expect(await blobs.get(String(catalog.pdf))).toEqual(autumn);
  });

  it("CAT-1 set at once by several keep the file of whoever was last", async () => {
    const { catalogs, id, blobs, done } = await withPdf();
    const contents = [autumn, winter, autumn, winter];
    await Promise.all(contents.map((content) => catalogs.setPdf({ catalogId: id, fileName: "x.pdf", content })));
    const { pdf } = await catalogs.get(id);
    expect(await blobs.get(String(pdf))).toEqual((await catalogs.openPdf(id)).content);
    expect(done).not.toContain(`remove ${pdf}`);
  });

  it("CAT-2 are not affected by what a caller does to the bytes it gave", async () => {
    const { catalogs } = open();
    const { id } = await catalogs.create({ name: "Autumn" });
    const mine = Buffer.from(autumn);
    const set = catalogs.setPdf({ catalogId: id, fileName: "a.pdf", content: mine });
    mine.fill(0);
    await set;
    expect((await catalogs.openPdf(id)).content).toEqual(autumn);
  });

  it("CAT-2 take a PDF as large as the settings allow, and no larger", async () => {
    const { catalogs } = open();
    const { id } = await catalogs.create({ name: "Autumn" });
    const large = await pdfOfSize(20_000_000);
    await catalogs.setPdf({ catalogId: id, fileName: "a.pdf", content: large });
    expect((await catalogs.openPdf(id)).sha256).toBe(createHash("sha256").update(large).digest("hex"));
    const larger = Buffer.concat([large, Buffer.from("\n")]);
    const set = catalogs.setPdf({ catalogId: id, fileName: "a.pdf", content: larger });
    expect(await reasonsOf(set)).toEqual(["PDF_TOO_LARGE content"]);
  });

  it("CAT-2 give out nothing that is not what was checked", async () => {
    const { catalogs, id, catalog, blobs } = await withPdf();
    await blobs.put(String(catalog.pdf), winter, "application/pdf");
    expect(await reasonsOf(catalogs.openPdf(id))).toEqual(["CATALOG_FILE_CHANGED"]);
    await blobs.remove(String(catalog.pdf));
    expect(await reasonsOf(catalogs.openPdf(id))).toEqual(["CATALOG_FILE_MISSING"]);
    await catalogs.setPdf({ catalogId: id, fileName: "Autumn 2026.pdf", content: autumn }); // the same again heals it
    expect((await catalogs.openPdf(id)).content).toEqual(autumn);
  });

  it("SEC-2 SEC-3 keep to the company, the version seen, and what the policy allows", async () => {
    const { gus, catalogs, id } = await withPdf();
    await expect(gus.catalogs.openPdf(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const command = { catalogId: id, fileName: "w.pdf", content: winter };
    await expect(gus.catalogs.setPdf(command)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(catalogs.setPdf({ ...command, expectedVersion: 1 })).rejects.toMatchObject({
      code: "VERSION_CONFLICT",
    });
    const reader = await withPdf({ may: (_actor, action) => action !== "catalogs.archive", write: () => "all" });
    await expect(reader.catalogs.archive({ catalogId: reader.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("SEC-2 show no PDF to whom the policy hides it, and let nobody set what is hidden", async () => {
    let hide = false;
    const { catalogs, id } = await withPdf({
      hiddenFields: (_actor, type) => (hide && type === "catalog" ? ["pdf"] : []),
    });
    hide = true;
    expect(await reasonsOf(catalogs.openPdf(id))).toEqual(["CATALOG_WITHOUT_PDF"]);
    expect((await catalogs.cards()).records[0]?.pdf).toBeNull();
    const command = { catalogId: id, fileName: "w.pdf", content: winter };
    expect(await reasonsOf(catalogs.setPdf(command), "FORBIDDEN")).toEqual(["FIELD_HIDDEN"]);
  });
});
