import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CsvEncoding } from "../../../src/adapters/csv/csv-encoding.js";
import { csvSource } from "../../../src/adapters/csv/csv-source.js";
import { cellsOf, encoded, openChunks, openedCsv, rowsOf } from "../../support/csv-rows.js";

const encodings: readonly CsvEncoding[] = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe("how CSV is written", () => {
  it.each(encodings)("LEAD-23 reads %s", async (encoding) => {
    const mark = encoding.startsWith("utf-16") ? "\ufeff" : "";
    const source = await openedCsv(encoded(`${mark}Prénom;Nom\nŸann;Œuvré – 5 €\n`, encoding));
    expect(source.format).toEqual({ encoding, delimiter: ";", byteOrderMark: mark !== "" });
    expect(source.columns).toEqual(["Prénom", "Nom"]);
    expect(await cellsOf(source)).toEqual([["Ÿann", "Œuvré – 5 €"]]);
  });

  it("LEAD-23 leaves a byte order mark out of the first header", async () => {
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
      const source = await openedCsv(encoded("\ufeffName,City\nLee,Lyon", encoding));
      expect(source.columns).toEqual(["Name", "City"]);
    }
    expect((await openedCsv("\ufeffName,City\nLee,Lyon")).columns).toEqual(["Name", "City"]);
  });

  it("LEAD-23 reads UTF-16 without a byte order mark that it is told of", async () => {
    const source = await openedCsv(encoded("Prénom,Nom\nLéa,Lee", "utf-16be"), { encoding: "utf-16be" });
    expect(await cellsOf(source)).toEqual([["Léa", "Lee"]]);
  });

  it("LEAD-23 takes a delimiter that it is told of, and refuses one that cannot be", async () => {
    const source = await openedCsv("Name:City\nLee:Lyon", { delimiter: ":" });
    expect(await cellsOf(source)).toEqual([["Lee", "Lyon"]]);
    for (const delimiter of ["", "::", '"', "\n"])
      await expect(openedCsv("Name:City", { delimiter })).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it.each(["\n", "\r\n", "\r"])("LEAD-23 reads lines that end in %j, the last one or not", async (end) => {
    for (const last of ["", end]) {
      const source = await openedCsv(`Name,City${end}Lee,Lyon${end}Ray,Metz${last}`);
      expect(await cellsOf(source)).toEqual([
        ["Lee", "Lyon"],
        ["Ray", "Metz"],
      ]);
    }
  });

  it("LEAD-23 reads quoted cells with delimiters, quotes and line breaks, and counts the lines", async () => {
    const source = await openedCsv('Name,Note\n"Lee, Ann","said ""no""\r\nand left"\nRay,"a\n\nb"\nFox,5" pipe\n');
    expect(await rowsOf(source)).toEqual([
      { number: 1, line: 2, cells: ["Lee, Ann", 'said "no"\r\nand left'], fault: null },
      { number: 2, line: 4, cells: ["Ray", "a\n\nb"], fault: null },
      { number: 3, line: 7, cells: ["Fox", '5" pipe'], fault: null },
    ]);
  });

  it("LEAD-23 reads back whatever is written in quotes, in any encoding", async () => {
    const letters = fc.constantFrom("a", "é", "œ", "€", '"', ",", ";", "\t", "|", "\n", "\r\n", " ", "'");
    const cell = fc.array(letters, { maxLength: 8 }).map((parts) => `x${parts.join("")}`);
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 5 }),
      );
    const delimiters = fc.constantFrom(",", ";", "\t", "|");
    const law = fc.asyncProperty(
      table,
      delimiters,
      fc.constantFrom(...encodings),
      async (rows, delimiter, encoding) => {
        const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join("\r\n");
        const source = await openedCsv(encoded(text, encoding), { delimiter, encoding });
        expect([source.columns, ...(await cellsOf(source))]).toEqual(rows);
      },
    );
    await fc.assert(law);
  });

  it("LEAD-23 gives the same rows however the bytes are cut into chunks", async () => {
    const text = 'Nom;Note\r\n"Œuvré; ""x""";"a\r\nb 😀"\r\n\r\nRay;5" – 7 €\r\n"z"bad;1\r\nFox\r\n';
    const encoding = fc.constantFrom<CsvEncoding>("utf-8", "utf-16le", "utf-16be");
    const law = fc.asyncProperty(encoding, fc.array(fc.nat(200), { maxLength: 12 }), async (written, cuts) => {
      const bytes = encoded(`\ufeff${text}`, written);
      const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const chunks = places.slice(1).map((end, i) => bytes.slice(places[i], end));
      const source = await csvSource(openChunks(...chunks));
      const whole = await csvSource(openChunks(bytes));
      expect(source.columns).toEqual(["Nom", "Note"]);
      expect(await rowsOf(source)).toEqual(await rowsOf(whole));
      expect(await rowsOf(source)).toHaveLength(4);
    });
    await fc.assert(law);
  });

  it("LEAD-23 gives the same rows byte by byte, and letter by letter", async () => {
    const text = 'Nom;Note\n"Œuvré ""😀""";"a\nb"\nRay;x\n';
    const expected = [
      { number: 1, line: 2, cells: ['Œuvré "😀"', "a\nb"], fault: null },
      { number: 2, line: 4, cells: ["Ray", "x"], fault: null },
    ];
    const bytes = [...encoded(text, "utf-8")].map((byte) => Uint8Array.of(byte));
    expect(await rowsOf(await csvSource(openChunks(...bytes)))).toEqual(expected);
    expect(await rowsOf(await csvSource(openChunks(...text.split(""))))).toEqual(expected);
  });

  it("refuses an input whose chunks are partly text and partly bytes", async () => {
    await expect(csvSource(openChunks("a,b\n", encoded("1,2", "utf-8")))).rejects.toThrow(TypeError);
  });
});
