import { expect, it } from "vitest";
import { typeOf, withType } from "../../../src/calendar/exchange/exchanged-type.js";

it("EVT-11 the type of an event goes along with the lines that other calendars keep", () => {
  for (const type of ["call", "meeting", "task", "note", "absence"] as const) {
    expect(withType("A:1\nB:2", type)).toBe(`A:1\nB:2\nX-CRMKIT-TYPE:${type}`);
    expect(typeOf(withType("A:1\nB:2", type))).toEqual({ extras: "A:1\nB:2", type });
  }
  expect(withType(null, "call")).toBe("X-CRMKIT-TYPE:call");
  expect(typeOf("A:1\nX-CRMKIT-TYPE:EVENT\nB:2")).toEqual({ extras: "A:1\nB:2", type: "event" });
});

it("EVT-11 the type of a mere event is not told, and one that is none is as if it were not told", () => {
  expect([withType(null, "event"), withType("A:1\nX-CRMKIT-TYPE:call", "event")]).toEqual([null, "A:1"]);
  expect(typeOf(null)).toEqual({ extras: null, type: null });
  expect(typeOf("X-CRMKIT-TYPE:party")).toEqual({ extras: null, type: null });
  expect(typeOf("X-CRMKIT-TYPES:call")).toEqual({ extras: "X-CRMKIT-TYPES:call", type: null });
});
