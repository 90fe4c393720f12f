import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectDelimiter } from "../../../src/adapters/csv/detect-delimiter.js";

const limits = { maxCell: 1_000, maxRow: 10_000 };
const delimiters = [",", ";", "\t", "|"] as const;

describe("finding out the delimiter", () => {
  it.each(delimiters)("knows %j", (delimiter) => {
    const rows = [
      ["Name", "Company", "City"],
      ["Lee", "ACME", "Lyon"],
      ["Ray", "Fox", "Metz"],
    ];
    expect(detectDelimiter(rows.map((cells) => cells.join(delimiter)).join("\n"), limits)).toBe(delimiter);
  });

  it("is not misled by other delimiters inside cells, quoted or not", () => {
    const text = 'Name;Amount;Note\nLee;1,50;"a, b; c"\nRay;2,25;x|y\nFox;3,75;"one, two, three"\n';
    expect(detectDelimiter(text, limits)).toBe(";");
  });

  it("is not misled by a header with commas over rows with semicolons", () => {
    expect(detectDelimiter("Name, first;City\nLee;Lyon\nRay;Metz\nFox;Nice\n", limits)).toBe(";");
  });

  it("bears with a few rows that do not fit", () => {
    const good = "Lee;ACME;Lyon;France\n".repeat(9);
    expect(detectDelimiter(`Name;Company;City;Country\n${good}Ray, Bob\n`, limits)).toBe(";");
  });

  it("takes a comma where there is one column, or nothing", () => {
    expect(detectDelimiter("Name\nLee\nRay\n", limits)).toBe(",");
    expect(detectDelimiter("", limits)).toBe(",");
  });

  it("goes by a first line that tells it, as spreadsheets write it", () => {
    expect(detectDelimiter("sep=|\nName,City\nLee,Lyon\n", limits)).toBe("|");
    expect(detectDelimiter('"sep=;"\r\nName,City\r\n', limits)).toBe(";");
  });

  it("finds the delimiter of any table whose cells hold none", () => {
    const cell = fc.stringMatching(/^[A-Za-zé ]{0,8}[a-z]$/);
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        expect(detectDelimiter(rows.map((cells) => cells.join(delimiter)).join("\n"), limits)).toBe(delimiter);
      }),
    );
  });
});
