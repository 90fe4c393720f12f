import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePlans } from "../../src/plan/merge-plans.js";
import type { Write } from "../../src/plan/write.js";
import { check, insert, remove } from "../../src/plan/write.js";
import { sampleRecord } from "../support/sample-record.js";

const tag = (id: string): Write => insert("tag", { ...sampleRecord("tag", "least"), id: id as never });
const gone = (id: string): Write => remove("tag", { ...sampleRecord("tag", "least"), id: id as never });
const entry = (id: string) => ({ ...sampleRecord("timelineEntry", "least"), id: id as never });
const plan = (...writes: Write[]) => ({ writes, entries: [] });

/** What a list of writes says, write by write. */
const say = (writes: readonly Write[]): string[] =>
  writes.map((write) => {
    if (write.op === "insert") return `insert ${write.type}/${write.record.id}`;
    return write.op === "check" ? `check ${write.type}/${write.id} ${write.expectedVersion}` : write.op;
  });

const plans = fc.array(
  fc
    .array(
      fc.oneof(
        fc.constantFrom("a", "b").map(tag),
        fc.constantFrom("c", "d").map(gone),
        fc
          .tuple(fc.constantFrom("a", "b", "c", "e"), fc.constantFrom(null, 1, 2))
          .map(([id, version]) => check("tag", id, version)),
      ),
      { maxLength: 4 },
    )
    .map((writes) => plan(...writes)),
  { maxLength: 4 },
);

describe("mergePlans", () => {
  it("keeps writes and entries in the order of the plans", () => {
    const first = { writes: [tag("a"), gone("c")], entries: [entry("1"), entry("2")] };
    const second = { writes: [tag("b")], entries: [entry("3")] };
    const merged = mergePlans([first, second]);
    expect(merged.writes).toEqual([...first.writes, ...second.writes]);
    expect(merged.entries.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  it("asks the same check once, and another version or type of it too", () => {
    const asked = mergePlans([
      plan(check("tag", "a", 1), check("tag", "a", 1)),
      plan(
        check("tag", "a", 1),
        check("tag", "a", 2),
        check("role", "a", 1),
        check("tag", "b", null),
        check("tag", "b", null),
      ),
    ]);
    expect(say(asked.writes)).toEqual(["check tag/a 1", "check tag/a 2", "check role/a 1", "check tag/b null"]);
  });

  it("does not look in the storage for what one of the plans inserts, before or after the check", () => {
    expect(say(mergePlans([plan(tag("a")), plan(check("tag", "a", 1))]).writes)).toEqual(["insert tag/a"]);
    expect(say(mergePlans([plan(check("tag", "a", 1)), plan(tag("a"))]).writes)).toEqual(["insert tag/a"]);
    expect(say(mergePlans([plan(tag("a"), check("role", "a", 1))]).writes)).toEqual(["insert tag/a", "check role/a 1"]);
  });

  it("still asks that there be none of what one of the plans inserts", () => {
    expect(say(mergePlans([plan(check("tag", "a", null)), plan(tag("a"))]).writes)).toEqual([
      "check tag/a null",
      "insert tag/a",
    ]);
  });

  test.prop([plans])("drops nothing but checks", (given) => {
    const others = (writes: readonly Write[]): Write[] => writes.filter(({ op }) => op !== "check");
    const { writes } = mergePlans(given);
    expect(others(writes)).toEqual(others(given.flatMap((one) => one.writes)));
  });

  test.prop([plans, fc.nat(4)])("comes to the same whichever plans are merged first", (given, place) => {
    const [some, rest] = [given.slice(0, place), given.slice(place)];
    expect(mergePlans([mergePlans(some), mergePlans(rest)])).toEqual(mergePlans(given));
  });

  it("of no plans is nothing", () => {
    expect(mergePlans([])).toEqual({ writes: [], entries: [] });
  });
});
