import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { topCategories } from "../../src/reports/top-categories.js";
import { arbitraryChart, chartOf } from "../support/chart-of.js";

const told = (view: ReturnType<typeof chartOf>) =>
  view.points.map(({ category, series, text }) => [category, series, text]);

describe("the largest categories", () => {
  const view = chartOf([
    ["A", 3],
    ["B", 900],
    ["C", 500],
    ["D", 101],
    ["E", 700],
  ]);

  it("REP-8 keeps the largest in their order and adds up the others", () => {
    expect(told(topCategories(view, 3))).toEqual([
      ["B", null, "900"],
      ["E", null, "700"],
      ["Other", null, "604"],
    ]);
  });

  it("REP-8 leaves out the others of figures that may not be added", () => {
    expect(told(topCategories({ ...view, isAdditive: false }, 2))).toEqual([
      ["B", null, "900"],
      ["E", null, "700"],
    ]);
  });

  it("REP-8 keeps every point of time, and a chart that is small enough", () => {
    expect(topCategories({ ...view, mark: "line" }, 2).points).toHaveLength(5);
    expect(topCategories(view, 5)).toBe(view);
  });

  it("REP-8 adds up series apart, and counts what is called other already among the others", () => {
    const stacked = chartOf([
      [["Other", "x"], 1_000],
      [["A", "x"], 1],
      [["A", "y"], 2],
      [["B", "x"], 90],
      [["C", "y"], 4],
    ]);
    expect(told(topCategories(stacked, 2))).toEqual([
      ["B", "x", "90"],
      ["Other", "x", "1,001"],
      ["Other", "y", "6"],
    ]);
  });

  it("REP-8 gives the others of a series its colour, and none where there are no series", () => {
    const stacked = chartOf([
      [["A", "x"], 90, "#111111"],
      [["B", "y"], 2, "#222222"],
      [["B", "x"], 1, "#111111"],
      [["C", "z"], 1],
    ]);
    const colors = topCategories(stacked, 2).points.map(({ series, color }) => [series, color]);
    expect(colors).toEqual([
      ["x", "#111111"],
      ["y", "#222222"],
      ["x", "#111111"],
      ["z", null],
    ]);
    const plain = chartOf([
      ["A", 9, "#111111"],
      ["B", 2, "#222222"],
      ["C", 1, "#222222"],
    ]);
    expect(topCategories(plain, 2).points.map(({ color }) => color)).toEqual(["#111111", null]);
  });

  it("REP-8 keeps a category that is called other where figures may not be added", () => {
    const shares = chartOf(
      [
        ["Other", 90],
        ["A", 5],
        ["B", 50],
      ],
      { isAdditive: false },
    );
    expect(told(topCategories(shares, 2))).toEqual([
      ["Other", null, "90"],
      ["B", null, "50"],
    ]);
  });

  it("REP-8 sums without the dust of binary fractions", () => {
    const dust = chartOf([
      ["A", 5],
      ["B", 0.1],
      ["C", 0.2],
    ]);
    expect(topCategories(dust, 2).points[1]?.value).toBe(0.3);
  });

  it.each([0, -1, 1.5, Number.NaN])("REP-8 refuses %s as a number of categories", (most) => {
    expect(() => topCategories(view, most)).toThrow("INPUT_MALFORMED at most");
    const format = "a whole number from 1";
    const refusals = [{ code: "INPUT_MALFORMED", path: ["most"], params: { format } }];
    expect(() => topCategories(view, most)).toThrow(expect.objectContaining({ code: "INPUT_INVALID", refusals }));
  });

  test.prop([arbitraryChart, fc.integer({ min: 1, max: 12 })])(
    "REP-8 never more than asked for, and nothing is lost where figures may be added",
    (any, most) => {
      const top = topCategories(any, most);
      const categories = new Set(top.points.map(({ category }) => category));
      if (any.mark !== "line") expect(categories.size).toBeLessThanOrEqual(most);
      const sum = (points: typeof any.points): number => points.reduce((total, { value }) => total + value, 0);
      const size = any.points.reduce((total, { value }) => total + Math.abs(value), 0);
      if (any.isAdditive) expect(Math.abs(sum(top.points) - sum(any.points))).toBeLessThanOrEqual(size * 1e-12);
      expect(topCategories(top, most).points.length).toBe(top.points.length);
    },
  );
});
