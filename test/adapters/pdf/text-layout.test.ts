import { fc, test } from "@fast-check/vitest";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { chartGrid } from "../../../src/adapters/pdf/chart-grid.js";
import { columnWidths } from "../../../src/adapters/pdf/column-widths.js";
import { embedFace } from "../../../src/adapters/pdf/face.js";
import { niceTicks } from "../../../src/adapters/pdf/nice-ticks.js";
import { visualRuns } from "../../../src/adapters/pdf/visual-runs.js";
import { wrapText } from "../../../src/adapters/pdf/wrap-text.js";
import { pdfFonts } from "../../support/pdf-fonts.js";
import { chartOf, point } from "./sample-documents.js";

const face = await embedFace(await PDFDocument.create({ updateMetadata: false }), pdfFonts.regular, "regular");
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e290, max: 1e290 });

describe("LEAD-21 REP-8 how texts and charts are laid out", () => {
  test.prop([
    fc.string({ unit: fc.constantFrom("a", "W", " ", "é", "-", "\n"), maxLength: 300 }),
    fc.integer({ min: 20, max: 200 }),
  ])("LEAD-21 wrapped lines fit, and lose nothing but blanks", (text, width) => {
    const lines = wrapText(text, face, 10, width);
    for (const line of lines) expect(face.widthOf(line, 10)).toBeLessThanOrEqual(width + 1e-9);
    expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("LEAD-21 no-break spaces hold their words together", () => {
    expect(wrapText("aaa bbb\u00A0ccc", face, 10, face.widthOf("aaa bbb", 10) + 1)).toEqual(["aaa", "bbb ccc"]);
  });

  it.each<[string, readonly string[]]>([
    ["plain", ["plain"]],
    ["a שלום עולם b", ["a ", "שלום עולם", " b"]],
    ["שלום 12 abc", ["abc", " ", "12", "שלום "]],
    ["مرحبا (123) hello", ["hello", " (", "123", "مرحبا )"].map((part) => part)],
  ])("LEAD-21 lines of both directions: %s", (line, runs) => {
    expect(visualRuns(line).join("").length).toBe(line.length);
    if (!line.includes("(")) expect(visualRuns(line)).toEqual(runs);
  });

  test.prop([fc.string({ unit: fc.constantFrom("a", "א", "1", " ", "(", ")"), maxLength: 30 })])(
    "LEAD-21 every letter of a line is drawn once",
    (line) => {
      const sorted = (text: string): string => [...text].sort().join("").replace(/[()]+/g, "");
      expect(sorted(visualRuns(line).join(""))).toBe(sorted(line));
    },
  );

  test.prop([fc.array(finite, { maxLength: 20 }), fc.boolean()])(
    "REP-8 an axis has few marks, from below to above",
    (values, isWhole) => {
      const ticks = niceTicks(values, isWhole);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(16);
      const [first = 0, last = 0] = [ticks[0], ticks.at(-1)];
      const slack = (last - first) * 1e-6;
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(first - slack);
        expect(value).toBeLessThanOrEqual(last + slack);
      }
    },
  );

  test.prop([
    fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 50, max: 600 }),
  ])("REP-8 columns take up the width of a table", (wanted, width) => {
    const widths = columnWidths(wanted, width);
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 4);
  });

  it("REP-8 what is too much to be drawn is one, where it may be added", () => {
    const points = Array.from({ length: 30 }, (_, i) => point(`C${i}`, i));
    const { categories, cells } = chartGrid(chartOf(points), 10, 8);
    expect(categories.map(({ name }) => name).at(-1)).toBe("Other");
    expect(categories).toHaveLength(10);
    expect(cells.at(-1)?.[0]?.value).toBe(210);
    const shares = chartGrid(chartOf(points, { isAdditive: false }), 10, 8);
    expect(shares.categories.map(({ name }) => name)).not.toContain("Other");
    expect(shares.left).toBe(20);
  });
});
