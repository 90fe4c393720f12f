import { describe, expect, it } from "vitest";
import { decideCreateCatalog } from "../../src/catalogs/decide-create-catalog.js";
import { decideSetImage, decideSetPdf } from "../../src/catalogs/decide-set-file.js";
import { decideUpdateCatalog } from "../../src/catalogs/decide-update-catalog.js";
import { fileKey, keptSha256 } from "../../src/catalogs/file-key.js";
import { catalogSchema } from "../../src/model/catalog.schema.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const entry = { claims: new Map(), entries: new Map(), foreign: new Set<never>() };
const autumn = recordWith("catalog", {
  id: "autumn",
  companyId: "acme",
  name: "Autumn",
  custom: { fair: 1, hall: "A" },
});
const { now } = decisionEnv();
const [sha, other] = ["a".repeat(64), "b".repeat(64)];

function planned<T>(decision: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!decision.ok) throw new Error("refused");
  return decision.value;
}

describe("a new catalogue", () => {
  const create = (input: object) => decideCreateCatalog({ name: "Autumn", ...input }, entry, decisionEnv());

  it("CAT-1 has what was entered, and no files", () => {
    const { writes, entries, warnings, result } = planned(create({ description: "New", custom: { hall: "A" } }));
    expect(catalogSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({ name: "Autumn", description: "New", companyId: "acme", custom: { hall: "A" } });
    expect(result).toMatchObject({
      catalogTypeId: null,
      image: null,
      pdf: null,
      pdfFileName: null,
      pdfSize: null,
      pdfSha256: null,
    });
    expect(planned(create({})).result.description).toBeNull();
    expect(planned(create({ companyId: null })).result.companyId).toBeNull();
    expect(writes).toEqual([{ op: "insert", type: "catalog", record: result }]);
    expect(entries).toMatchObject([{ kind: "created", subjectKey: `catalog/${result.id}`, data: { name: "Autumn" } }]);
    expect(warnings).toEqual([]);
  });

  it("CAT-1 is of a type that there is", () => {
    const decision = create({ catalogTypeId: "gone" });
    expect(decision.ok ? [] : decision.refusals.map(({ code, path }) => [code, path])).toEqual([
      ["REFERENCE_UNKNOWN", ["catalogTypeId"]],
    ]);
  });
});

describe("changing a catalogue", () => {
  const update = (changes: object) => decideUpdateCatalog(changes, { ...entry, catalog: autumn }, decisionEnv());

  it("CAT-1 LOG-1 writes its next version, the host's own fields one by one, and tells of it", () => {
    const { writes, entries, warnings, result } = planned(
      update({ name: "Winter", companyId: null, custom: { hall: "B" } }),
    );
    expect(result).toEqual({
      ...autumn,
      name: "Winter",
      companyId: null,
      custom: { fair: 1, hall: "B" },
      version: 2,
      updatedAt: now,
    });
    expect(writes).toEqual([{ op: "replace", type: "catalog", record: result, expectedVersion: 1 }]);
    expect(entries).toMatchObject([
      { kind: "updated", subjectKey: "catalog/autumn", data: { changes: { name: { from: "Autumn", to: "Winter" } } } },
    ]);
    expect(warnings).toEqual([]);
  });

  it("CAT-1 writes nothing where nothing changes", () => {
    for (const same of [{}, { name: "Autumn" }, { custom: { fair: 1 } }])
      expect(planned(update(same))).toEqual({ writes: [], entries: [], warnings: [], result: autumn });
    expect(planned(update({ description: "New" })).result.companyId).toBe("acme");
    expect(update({ catalogTypeId: "gone" }).ok).toBe(false);
  });
});

describe("the files of a catalogue", () => {
  const pdf = { fileName: "autumn.pdf", size: 9, sha256: sha, objections: [] };
  const image = { extension: "png", sha256: sha, objections: [] };
  const setPdf = (catalog: typeof autumn, unique = "u1", file = pdf) =>
    planned(decideSetPdf(file, { catalog, unique }, decisionEnv())).result;
  const setImage = (catalog: typeof autumn, unique = "u1", file: typeof image | null = image) =>
    planned(decideSetImage(file, { catalog, unique }, decisionEnv())).result;

  it("CAT-2 have keys that tell what is in them, and are no other's", () => {
    const key = fileKey(sha, "u1", "png");
    expect(key).toMatch(/^catalogs\/a{64}-[0-9a-f-]{36}\.png$/);
    expect(fileKey(sha, "u2", "png")).not.toBe(key);
    expect(keptSha256(key)).toBe(sha);
    const strange = [
      null,
      "",
      `x${key}`,
      `${key}2`,
      key.replace("catalogs/", "files/"),
      key.replace("a-", "g-"),
      key.replace("aa-", "-"),
    ];
    for (const one of strange) expect(keptSha256(one)).toBeNull();
  });

  it("CAT-2 keep their key while their content is the same, and get another with another", () => {
    const once = setPdf(autumn);
    expect(once).toMatchObject({
      pdf: fileKey(sha, "u1", "pdf"),
      pdfFileName: "autumn.pdf",
      pdfSize: 9,
      pdfSha256: sha,
    });
    expect(setPdf(once, "u2", { ...pdf, fileName: "new.pdf" })).toMatchObject({
      pdf: once.pdf,
      pdfFileName: "new.pdf",
    });
    expect(setPdf(once, "u2", { ...pdf, sha256: other }).pdf).toBe(fileKey(other, "u2", "pdf"));
    expect(setPdf({ ...once, pdf: null }, "u2").pdf).toBe(fileKey(sha, "u2", "pdf"));
    const shown = setImage(autumn);
    expect(shown.image).toBe(fileKey(sha, "u1", "png"));
    expect(setImage(shown, "u2").image).toBe(shown.image);
    expect(setImage(shown, "u2", { ...image, sha256: other }).image).toBe(fileKey(other, "u2", "png"));
    expect(setImage(shown, "u2", null).image).toBeNull();
  });

  it("CAT-2 are refused with what stands against them", () => {
    const [large, damaged] = [{ code: "IMAGE_TOO_LARGE" }, { code: "PDF_NOT_A_PDF" }] as const;
    const state = { catalog: autumn, unique: "u1" };
    const refused = decideSetImage({ ...image, objections: [large] }, state, decisionEnv());
    expect(refused.ok ? [] : refused.refusals).toEqual([large]);
    expect(decideSetPdf({ ...pdf, objections: [damaged] }, state, decisionEnv()).ok).toBe(false);
  });
});
