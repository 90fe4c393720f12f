import { it } from "vitest";
import type { Lead } from "../../src/model/lead.js";
import type { Sort } from "../../src/query/parse-sort.js";

const by = (..._: readonly Sort<Lead>[]): void => {};

it("takes fields with a direction and a place for nulls", () => {
  by("fullName", "address.city", "custom.budget");
  by({ field: "score", direction: "desc", nulls: "first" }, { field: "email" });
});

it("refuses unknown fields, directions and keys", () => {
  // @ts-expect-error it is `score`
  by("scor");
  // @ts-expect-error an address has no planet
  by({ field: "address.planet" });
  // @ts-expect-error there are two directions
  by({ field: "score", direction: "up" });
  // @ts-expect-error nulls come first or last
  by({ field: "score", nulls: "never" });
  // @ts-expect-error it is `direction`
  by({ field: "score", order: "desc" });
});

it("refuses what has no order", () => {
  // @ts-expect-error lists have none
  by("tagIds");
});
