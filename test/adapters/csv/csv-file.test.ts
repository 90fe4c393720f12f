import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvFile } from "../../../src/adapters/csv/csv-file.js";
import { cellsOf, encoded } from "../../support/csv-rows.js";
import { errorOf } from "../../support/refused.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crmkit-csv-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a CSV file", () => {
  it("LEAD-23 is called by its name, and read from the disk", async () => {
    const path = join(folder, "Pistes 2026.csv");
    await writeFile(path, encoded("Nom;Ville\nLéa;Nîmes\n", "windows-1252"));
    const source = await csvFile(path);
    expect(source.name).toBe("Pistes 2026.csv");
    expect(source.format).toEqual({ encoding: "windows-1252", delimiter: ";", byteOrderMark: false });
    expect(await cellsOf(source)).toEqual([["Léa", "Nîmes"]]);
    expect((await csvFile(path, { name: "other" })).name).toBe("other");
  });

  it("LEAD-23 gives the error of Node where there is none, or a folder", async () => {
    expect(await errorOf(csvFile(join(folder, "none.csv")))).toMatchObject({ code: "ENOENT" });
    expect(await errorOf(csvFile(folder))).toMatchObject({ code: "EISDIR" });
  });
});
