import { expect, it } from "vitest";
import { localDateTime, occurrenceStart } from "../../src/model/local-date-time.schema.js";

it.each(["2026-03-29T02:30:00", "2024-02-29T00:00:00", "9999-12-31T23:59:59"])("takes %s for a local time", (text) => {
  expect(localDateTime().parse(text)).toBe(text);
  expect(occurrenceStart().parse(text)).toBe(text);
});

it.each([
  "2026-02-29T10:00:00",
  "2026-03-29T24:00:00",
  "2026-03-29T10:60:00",
  "2026-03-29T10:00",
  "2026-03-29 10:00:00",
  "2026-03-29T10:00:00Z",
  "2026-03-29T10:00:00\n",
  "02026-03-29T10:00:00",
  "T10:00:00",
  "2026-13-01",
])("takes %j for no local time", (text) => {
  expect(localDateTime().safeParse(text).success).toBe(false);
  expect(occurrenceStart().safeParse(text).success).toBe(false);
});

it("takes a date for the start of an occurrence only", () => {
  expect(occurrenceStart().parse("2026-03-29")).toBe("2026-03-29");
  expect(localDateTime().safeParse("2026-03-29").success).toBe(false);
});
