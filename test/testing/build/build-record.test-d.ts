import { expectTypeOf, it } from "vitest";
import type { Lead } from "../../../src/model/lead.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

it("gives the record of the type, and takes ids, keys and dates as plain texts", () => {
  expectTypeOf(buildRecord("lead")).toEqualTypeOf<Lead>();
  buildRecord("lead", { id: "a", statusId: "new", tagIds: ["t"], createdOn: "2026-01-05" });
  buildRecord("timelineEntry", { subjectKey: "lead/a", relatedKeys: ["lead/a"], data: { any: ["json"] } });
  buildRecord("calendarEvent", { startLocal: "2026-01-05T09:00:00", excludedStarts: ["2026-01-05"] });
});

it("refuses fields that the type does not have, and values of another kind", () => {
  // @ts-expect-error leads have no such field
  buildRecord("lead", { surname: "Lee" });
  // @ts-expect-error a score is a number
  buildRecord("lead", { score: "5" });
  // @ts-expect-error a last name may be null, not undefined
  buildRecord("lead", { lastName: undefined });
  // @ts-expect-error there is no such type
  buildRecord("prospect");
});
