import { expect, it } from "vitest";
import { compactDate } from "../../../src/duplicates/columns/compact-date.js";
import { decimalText } from "../../../src/duplicates/columns/decimal-text.js";

it.each([
  ["1908-12-09", "19081209"],
  ["19081209", "19081209"],
  ["09/12/1908", "19081209"],
  ["9.12.1908", "19081209"],
  [" 1908-12-09T10:00:00Z", "19081209"],
  ["1908", "1908"],
  ["unknown", ""],
])("DUP-1 reads the date %s as %s", (text, date) => {
  expect(compactDate(text)).toBe(date);
});

it.each([
  ["1200,50", "1200.5"],
  ["1 200,50", "1200.5"],
  ["1'200.50", "1200.5"],
  ["007", "7"],
  ["-3", "-3"],
  ["many", ""],
  ["  ", ""],
])("DUP-1 reads the figure %j as %j", (text, figure) => {
  expect(decimalText(text)).toBe(figure);
});
