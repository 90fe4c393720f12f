import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { everyStored } from "../support/every-stored.js";
import { openWorld } from "../support/open-world.js";
import { peopleSource } from "../support/people-source.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Follows one row in a hundred, and counts those that are still held after the garbage was collected. */
function heldRows() {
  const followed: WeakRef<object>[] = [];
  let seen = 0;
  let most = 0;
  const count = async (): Promise<void> => {
    await setImmediate(); // within one turn of the event loop, no target of a new WeakRef is collected
    collectGarbage();
    most = Math.max(most, followed.filter((ref) => ref.deref() !== undefined).length);
  };
  const onRow = (row: object): Promise<void> | undefined => {
    if (++seen % 100 === 0) followed.push(new WeakRef(row));
    return seen % 50_000 === 0 ? count() : undefined; // each collection takes as long as thousands of rows
  };
  return { onRow, followed, most: () => most };
}

describe("an import of a hundred thousand rows", () => {
  it("LEAD-23 reads, plans and commits them without holding them all", async () => {
    const { ann, storage } = openWorld();
    const held = heldRows();
    const plan = await ann.leads.imports.plan(peopleSource(100_000, 300, held.onRow));
    expect(plan.counts).toMatchObject({ rows: 100_000, create: 300, duplicate: 99_700 });
    const batch = await plan.commit();
    expect(batch).toMatchObject({ state: "done", rowsDone: 100_000, created: 300, skipped: 99_700 });
    expect(await everyStored(storage, "lead")).toHaveLength(300);
    expect(held.followed).toHaveLength(3_000);
    expect(held.most()).toBeLessThan(100); // some batches, of which one row in a hundred is followed
  }, 600_000);
});
