import { describe, expect, it } from "vitest";
import * as z from "zod";
import { lossInputShape } from "../../src/reference-data/loss-input.schema.js";

const schema = z.strictObject(lossInputShape);

describe("why something is lost, as it is entered", () => {
  it("LEAD-10 may be left out or left blank, which says nothing", () => {
    expect(schema.parse({})).toEqual({});
    for (const blank of [null, "", " \n"])
      expect(schema.parse({ lostReasonId: blank, note: blank })).toEqual({ lostReasonId: null, note: null });
  });

  it("LEAD-10 is a reason of the list, by id or by name, and a note without the blanks around it", () => {
    expect(schema.parse({ lostReasonId: "r1", note: " too dear " })).toEqual({ lostReasonId: "r1", note: "too dear" });
    expect(schema.parse({ lostReasonId: { name: "Price" } })).toEqual({ lostReasonId: { name: "Price" } });
  });

  it("LEAD-10 is nothing else", () => {
    for (const wrong of [{ lostReasonId: 1 }, { lostReasonId: { name: "" } }, { note: 1 }, { reason: "r1" }])
      expect(schema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});
