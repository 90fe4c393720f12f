import { expect, it } from "vitest";
import { timelineLog } from "../../../src/adapters/memory/timeline-log.js";

it("gives ids in the order they were appended, from a cursor on", () => {
  const log = timelineLog([]);
  log.append(["b", "a"]);
  log.append(["c"]);
  const first = log.after(null, 2);
  expect(first.ids).toEqual(["b", "a"]);
  expect(log.after(first.cursor, 2).ids).toEqual(["c"]);
});

it("keeps the places of others when entries are forgotten", () => {
  const log = timelineLog(["a", null, "b"]);
  log.append(["c", "d"]);
  const { cursor } = log.after(null, 2);
  log.forget(new Set(["a", "c"]));
  expect(log.places()).toEqual([null, null, "b", null, "d"]);
  expect(log.after(cursor, 10).ids).toEqual(["d"]);
  expect(log.after(null, 1).ids).toEqual(["b"]);
});

it.each([
  "",
  "memory-",
  "memory--1",
  "memory-01",
  "memory-4",
  "memory-1e3",
  "memory-9999999999999999",
  "postgres-1",
  "1",
])("refuses the cursor %j, which it did not make", (cursor) => {
  const log = timelineLog(["a", "b", "c"]);
  expect(() => log.after(cursor, 1)).toThrow(
    expect.objectContaining({
      code: "INPUT_INVALID",
      refusals: [{ code: "TIMELINE_CURSOR_UNFIT", path: ["after"] }],
    }),
  );
});
