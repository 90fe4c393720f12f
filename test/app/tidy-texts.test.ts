import { describe, expect, it } from "vitest";
import { tidyTexts } from "../../src/app/tidy-texts.js";

describe("tidying what was entered", () => {
  it("LEAD-1 trims texts and takes blank ones for none, within objects too", () => {
    expect(tidyTexts({ a: " x ", b: " \t\n", address: { city: " Paris ", street: "" } })).toEqual({
      a: "x",
      b: null,
      address: { city: "Paris", street: null },
    });
  });

  it("LEAD-1 leaves lists, dates, numbers and what is deeper as they are", () => {
    const date = new Date(0);
    const input = { list: [" a "], date, zero: 0, no: false, none: null, a: { b: { c: " x " } } };
    expect(tidyTexts(input)).toEqual(input);
    expect(tidyTexts({ date })).toHaveProperty("date", date);
    expect(tidyTexts(undefined)).toBeUndefined();
    expect(tidyTexts(" ")).toBeNull();
  });
});
