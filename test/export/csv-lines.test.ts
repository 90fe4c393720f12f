import { fc, test } from "@fast-check/vitest";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { CsvLinesOptions } from "../../src/export/csv-lines.js";
import { csvLines } from "../../src/export/csv-lines.js";
import type { ExportCell } from "../../src/export/export-table.js";
import { inChunks } from "../../src/export/in-chunks.js";
import { reasonsOf } from "../support/refused.js";
import { wholeText } from "../support/table-rows.js";

const written = (rows: readonly (readonly ExportCell[])[], options?: CsvLinesOptions, header = ["a", "b"]) =>
  wholeText(csvLines({ header, rows }, options));

const delimiters = [",", ";", "\t"] as const;
/** Texts of what CSV and spreadsheets have a meaning for, and of anything. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .array(fc.constantFrom('"', ",", ";", "\t", "\r", "\n", "=", "+", "-", "@", "＝", " ", "\u00a0", "'", "a", "|"), {
      maxLength: 12,
    })
    .map((parts) => parts.join("")),
);

describe("REP-7 a table as CSV", () => {
  it("REP-7 writes every kind of value, CR LF behind each row", async () => {
    const at = new Date("2026-03-01T12:30:00.000Z");
    const rows = [
      ["text", "2026-03-01"],
      [-12.5, at],
      [true, null],
      [["one", "two"], ["x, y"]],
      [{ city: "Paris", no: -1 }, [{ a: 1 }]],
      ['say "so"', "two\r\nlines"],
      ["", " blank "],
      ["two words", "My ID"],
      ["ID 7", ["x", { y: 1 }]],
      ["end ", "\tstart"],
    ];
    expect(await written(rows)).toBe(
      [
        "a,b",
        "text,2026-03-01",
        "-12.5,2026-03-01T12:30:00.000Z",
        "true,",
        '"one, two","x, y"',
        '"{""city"":""Paris"",""no"":-1}","[{""a"":1}]"',
        '"say ""so""","two\r\nlines"',
        '," blank "',
        "two words,My ID",
        '"ID 7","[""x"",{""y"":1}]"',
        `"end ",'\tstart`,
        "",
      ].join("\r\n"),
    );
  });

  it("REP-7 begins with a byte order mark where one is wanted, and is a header alone where there are no rows", async () => {
    expect(await written([])).toBe("a,b\r\n");
    expect(await written([], { byteOrderMark: true, delimiter: ";" })).toBe("\ufeffa;b\r\n");
  });

  it("REP-7 writes no empty line, and no file that Excel takes for one of the format SYLK", async () => {
    expect(await written([[null], [""]], {}, ["ID"])).toBe('"ID"\r\n""\r\n""\r\n');
  });

  it("REP-7 refuses a delimiter that readers would not expect", async () => {
    const options = { delimiter: "=" } as unknown as CsvLinesOptions;
    const refused = (async () => csvLines({ header: [], rows: [] }, options))();
    expect(await reasonsOf(refused, "INPUT_INVALID")).toEqual(["INPUT_NOT_ONE_OF options delimiter"]);
    const values = [",", ";", "\\t"]; // told as it is written
    await expect(refused).rejects.toMatchObject({ refusals: [{ params: { values } }] });
  });

  test.prop([fc.array(fc.tuple(texts, texts), { maxLength: 8 }), fc.constantFrom(...delimiters), fc.boolean()])(
    "REP-7 gives back by csv-parse whatever went in, where formulas are kept",
    async (rows, delimiter, byteOrderMark) => {
      const text = await written(rows, { delimiter, byteOrderMark, formulas: "kept" });
      const options = { delimiter, bom: true, record_delimiter: "\r\n" };
      expect(parse(text, options)).toEqual([["a", "b"], ...rows]);
    },
  );
});

describe("REP-7 chunks of a file", () => {
  async function* many(rows: number, state: { read: number }): AsyncGenerator<ExportCell[]> {
    for (let i = 0; i < rows; i++) {
      state.read++;
      yield ["x".repeat(100), i];
    }
  }

  it("REP-7 are of some 64 KB, and none is made before it is taken", async () => {
    const state = { read: 0 };
    const chunks = csvLines({ header: ["a", "b"], rows: many(10_000, state) });
    expect(state.read).toBe(0);
    const sizes: number[] = [];
    let before = 0;
    for await (const chunk of chunks) {
      sizes.push(chunk.length);
      expect(state.read - before).toBeLessThan(700);
      before = state.read;
      await new Promise((resolve) => setTimeout(resolve, 1)); // a slow reader
      expect(state.read).toBe(before);
    }
    expect(state.read).toBe(10_000);
    expect(Math.max(...sizes)).toBeLessThan(66_000);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(65_000);
  });

  it("REP-7 are the whole text, put together", async () => {
    const whole = await wholeText(csvLines({ header: ["a", "b"], rows: many(2_000, { read: 0 }) }));
    const lines = Array.from({ length: 2_000 }, (_, i) => `${"x".repeat(100)},${i}\r\n`);
    expect(whole).toBe(`a,b\r\n${lines.join("")}`);
    async function* line(length: number) {
      yield "x".repeat(length);
    }
    const sizes: number[] = [];
    for await (const chunk of inChunks(line(65_536))) sizes.push(chunk.length);
    expect(sizes).toEqual([65_536]);
  });

  it("REP-7 end the reading of rows when whoever takes them stops", async () => {
    const state = { read: 0, closed: false };
    async function* rows() {
      try {
        yield* many(10_000, state);
      } finally {
        state.closed = true;
      }
    }
    for await (const _ of csvLines({ header: ["a", "b"], rows: rows() })) break;
    expect(state.closed).toBe(true);
    expect(state.read).toBeLessThan(1_000);
  });
});
