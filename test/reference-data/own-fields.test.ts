import { describe, expect, it } from "vitest";
import { recordShape } from "../../src/model/record.schema.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { NamedKind } from "../../src/reference-data/named-kinds.js";
import { namedKinds } from "../../src/reference-data/named-kinds.js";
import { needsNameOnly, ownFieldsOf, ownValues, uniqueValues } from "../../src/reference-data/own-fields.js";

const given = { color: "#112233", allowsNote: false, code: "T", eventType: "call" } as const;

describe("the fields of a list's own", () => {
  it.each(namedKinds)("LEAD-18 EVT-1 are, for a %s, all that its record has besides the name", (kind) => {
    const stored = Object.keys(recordSchemas[kind].shape).filter((field) => !(field in recordShape(kind)));
    expect([...ownFieldsOf(kind).map(([field]) => field), "name"].sort()).toEqual(stored.sort());
  });

  it("LEAD-18 EVT-1 are taken as given, or have their defaults, and those of other lists are left out", () => {
    expect(ownValues("tag", { name: "VIP", ...given })).toEqual({ color: "#112233" });
    expect(ownValues("lostReason", { name: "Price", ...given })).toEqual({ allowsNote: false });
    expect(ownValues("lostReason", { name: "Price" })).toEqual({ allowsNote: true });
    expect(ownValues("eventCategory", { name: "Training", ...given })).toEqual({ code: "T", eventType: "call" });
    expect(ownValues("source", { name: "Web", ...given })).toEqual({});
  });

  it("LEAD-18 give a tag without a colour one that its name draws, the same whatever its case and accents", () => {
    const colorOf = (name: string) => ownValues("tag", { name }).color;
    expect(["VIP", "vip", "Été", "ete", "Web"].map(colorOf)).toEqual([
      "#7a869a",
      "#7a869a",
      "#c0392b",
      "#c0392b",
      "#6a5acd",
    ]);
  });

  it("LEAD-18 EVT-1 let every entry be made by its name alone, but for event categories", () => {
    expect(namedKinds.filter((kind) => !needsNameOnly(kind))).toEqual(["eventCategory"]);
  });

  it("EVT-1 make the code of an event category unique besides its name", () => {
    const unique = (kind: NamedKind) => uniqueValues(kind, { name: "Training", ...given });
    expect(unique("eventCategory")).toEqual([
      { field: "name", value: "Training" },
      { field: "code", value: "T" },
    ]);
    expect(unique("tag")).toEqual([{ field: "name", value: "Training" }]);
    expect(uniqueValues("eventCategory", { code: "T" })).toEqual([{ field: "code", value: "T" }]);
  });
});
