import { describe, expect, it } from "vitest";
import type { OpenCsv } from "../../../src/adapters/csv/csv-encoding.js";
import type { CsvOptions } from "../../../src/adapters/csv/csv-source.js";
import { csvSource } from "../../../src/adapters/csv/csv-source.js";
import type { CrmError } from "../../../src/kernel/crm-error.js";
import { cellsOf, encoded, openChunks, openedCsv, rowsOf } from "../../support/csv-rows.js";
import { errorOf } from "../../support/refused.js";

/** What a file is refused with: the code, and where. */
async function refusalOf(input: string | Uint8Array, options?: CsvOptions): Promise<unknown> {
  const error = (await errorOf(openedCsv(input, options).then(rowsOf))) as CrmError;
  expect(error.code).toBe("INPUT_INVALID");
  return error.refusals;
}

describe("what opens CSV", () => {
  it.each<[string, () => unknown, string, object]>([
    ["a path", () => "leads.csv", "INPUT_WRONG_TYPE", { expected: "function" }],
    ["a stream", () => openChunks("Name\nLee\n")(), "INPUT_WRONG_TYPE", { expected: "function" }],
    ["nothing", () => undefined, "INPUT_WRONG_TYPE", { expected: "function" }],
    [
      "one stream over and over",
      () => {
        const stream = openChunks("Name\nLee\n")();
        return () => stream;
      },
      "INPUT_MALFORMED",
      { format: "a function that opens the input anew each time" },
    ],
  ])("SEC-3 refuses %s", async (_, open, code, params) => {
    const error = await errorOf(csvSource(open() as OpenCsv));
    expect(error).toMatchObject({ code: "INPUT_INVALID", refusals: [{ code, path: ["open"], params }] });
  });
});

describe("rows of CSV that are odd", () => {
  it("LEAD-23 tells of a row that is too long or too short, with its cells, and goes on", async () => {
    const source = await openedCsv("Name,City\nLee\nRay,Metz,x\nFox,Nice\n");
    expect(await rowsOf(source)).toEqual([
      { number: 1, line: 2, cells: ["Lee"], fault: "ROW_TOO_SHORT" },
      { number: 2, line: 3, cells: ["Ray", "Metz", "x"], fault: "ROW_TOO_LONG" },
      { number: 3, line: 4, cells: ["Fox", "Nice"], fault: null },
    ]);
  });

  it("LEAD-23 bears with blank cells behind the last column", async () => {
    const source = await openedCsv("Name,City\nLee,Lyon,,\nRay,Metz, \n");
    expect(await cellsOf(source)).toEqual([
      ["Lee", "Lyon"],
      ["Ray", "Metz"],
    ]);
  });

  it("LEAD-23 leaves blank rows out, but counts their lines", async () => {
    const source = await openedCsv("\n\nName,City\n\nLee,Lyon\n,\n  ,  \nRay,Metz\n\n");
    expect((await rowsOf(source)).map(({ number, line }) => [number, line])).toEqual([
      [1, 5],
      [2, 8],
    ]);
  });

  it("LEAD-23 tells of a quoted cell that goes on after its closing quote, row by row, and loses none", async () => {
    const source = await openedCsv('Name,City\n"Lee"x,Lyon\nRay,"Metz"y\n"Fox",Nice\n"O""Neil",Pau\n"a" ,b\n');
    expect((await rowsOf(source)).map(({ line, fault }) => [line, fault])).toEqual([
      [2, "ROW_MALFORMED"],
      [3, "ROW_MALFORMED"],
      [4, null],
      [5, null],
      [6, "ROW_MALFORMED"],
    ]);
  });

  it("LEAD-23 takes quotes inside a cell that does not begin with one as they stand", async () => {
    const source = await openedCsv('Name,Note\nLee,a "b" c\nRay,6" x 4"\n');
    expect(await cellsOf(source)).toEqual([
      ["Lee", 'a "b" c'],
      ["Ray", '6" x 4"'],
    ]);
  });

  it("LEAD-23 tells of a cell that is too long, and of a row only where it must stop", async () => {
    const source = await openedCsv(`Name,Note\nLee,${"x".repeat(101)}\nRay,${"x".repeat(100)}\n`, { maxCell: 100 });
    expect((await rowsOf(source)).map(({ fault }) => fault)).toEqual(["ROW_MALFORMED", null]);
    const long = `Name,Note\nLee,x\nRay,${"x".repeat(3_000)}\nFox,x\n`;
    expect(await refusalOf(long, { maxRow: 1_000 })).toEqual([{ code: "CSV_MALFORMED", params: { line: 3 } }]);
  });

  it("LEAD-23 holds no file of nothing but delimiters", async () => {
    for (const end of ["\n", "\r", "\r\n"]) {
      const text = `Name,City${end}Lee,Lyon${end}${",".repeat(100_000)}`;
      const refusal = { code: "CSV_MALFORMED", params: { line: 3 } };
      expect(await refusalOf(text, { maxRow: 1_000 })).toEqual([refusal]);
      const letters = await errorOf(csvSource(openChunks(...text.split("")), { maxRow: 1_000 }).then(rowsOf));
      expect((letters as CrmError).refusals).toEqual([refusal]);
    }
  });
});

describe("headers of CSV that are odd", () => {
  it("LEAD-23 takes headers as they stand: empty, twice, with line breaks, a single one", async () => {
    expect((await openedCsv('Name,,Name,"Long\nname", City \n1,2,3,4,5')).columns).toEqual([
      "Name",
      "",
      "Name",
      "Long\nname",
      " City ",
    ]);
    const single = await openedCsv("Name\nLee\n");
    expect(single.columns).toEqual(["Name"]);
    expect(await cellsOf(single)).toEqual([["Lee"]]);
  });

  it("LEAD-23 leaves out a first line that tells the delimiter", async () => {
    const source = await openedCsv("sep=;\r\nName;City\r\nLee;Lyon\r\n");
    expect(source.columns).toEqual(["Name", "City"]);
    expect((await rowsOf(source)).map(({ line }) => line)).toEqual([3]);
  });

  it("LEAD-23 takes a file of a header only", async () => {
    const source = await openedCsv("Name,City");
    expect(source.columns).toEqual(["Name", "City"]);
    expect(await rowsOf(source)).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["blank lines", "\n\r\n  \n"],
    ["a byte order mark", encoded("\ufeff", "utf-8")],
    ["delimiters", ",,,\n,,\n"],
  ])("LEAD-23 refuses a file of %s", async (_what, input) => {
    expect(await refusalOf(input)).toEqual([{ code: "CSV_EMPTY", params: {} }]);
  });

  it("LEAD-23 refuses a file that is no text: a spreadsheet of its own format, a picture", async () => {
    const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x0a, 0x00);
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d);
    expect(await refusalOf(zip)).toEqual([{ code: "CSV_MALFORMED", params: { line: 1 } }]);
    expect(await refusalOf(png)).toEqual([{ code: "CSV_MALFORMED", params: { line: 3 } }]);
    expect(await refusalOf(zip, { delimiter: ",", encoding: "utf-8" })).toHaveLength(1);
  });

  it("LEAD-23 refuses a header whose quotes are wrong", async () => {
    expect(await refusalOf('"Name"x,City\nLee,Lyon\n')).toEqual([{ code: "CSV_MALFORMED", params: { line: 1 } }]);
  });
});

describe("CSV that breaks off", () => {
  it("LEAD-23 refuses a quoted cell that does not end, with the line that its row begins on", async () => {
    const text = 'Name,City\n"Lee\nAnn",Lyon\nRay,"Metz\nFox,Nice\n';
    expect(await refusalOf(text)).toEqual([{ code: "CSV_MALFORMED", params: { line: 4 } }]);
    const long = `Name,City\n${"Lee,Lyon\n".repeat(200_000)}Ray,"Metz\n`;
    const source = await openedCsv(long);
    const error = (await errorOf(rowsOf(source))) as CrmError;
    expect(error.refusals).toEqual([{ code: "CSV_MALFORMED", params: { line: 200_002 } }]);
  });

  it("LEAD-23 refuses bytes that are not text in the encoding, with the place of the first", async () => {
    const start = "Name,City\nL\u00e9a,";
    const bytes = Buffer.concat([encoded(start, "utf-8"), Uint8Array.of(0xff), encoded("yon\n", "utf-8")]);
    const refusal = { code: "CSV_UNDECODABLE", params: { encoding: "utf-8", offset: encoded(start, "utf-8").length } };
    expect(await refusalOf(bytes, { encoding: "utf-8" })).toEqual([refusal]);
    const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
    const error = await errorOf(csvSource(openChunks(...chunks), { encoding: "utf-8" }).then(rowsOf));
    expect((error as CrmError).refusals).toEqual([refusal]);
  });

  it("LEAD-23 refuses a character that is cut at the end", async () => {
    const bytes = encoded("\ufeffName\nLé", "utf-16le").slice(0, -1);
    expect(await refusalOf(bytes)).toEqual([
      { code: "CSV_UNDECODABLE", params: { encoding: "utf-16le", offset: bytes.length } },
    ]);
  });
});
