import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { csvSource } from "../../../src/adapters/csv/csv-source.js";
import type { CrmError } from "../../../src/kernel/crm-error.js";
import { openChunks, rowsOf } from "../../support/csv-rows.js";
import { errorOf } from "../../support/refused.js";

/** An input of many rows that is made while it is read; counts how far it was read, and how many readings are open. */
function countedInput(rows: number) {
  const state = { openings: 0, open: 0, chunks: 0 };
  const open = async function* () {
    state.openings++;
    state.open++;
    state.chunks = 0;
    try {
      yield "Name,Note\n";
      for (let row = 1; row <= rows; row++) {
        state.chunks++;
        yield `Lead ${row},"${"x".repeat(100)}"\n`;
      }
    } finally {
      state.open--;
    }
  };
  return { state, open };
}

describe("CSV as a stream", () => {
  it("LEAD-23 closes the input whenever it has read what it wants, and when reading ends early", async () => {
    const { state, open } = countedInput(100_000);
    const source = await csvSource(open);
    expect(state.open).toBe(0);
    for await (const { number } of source.rows()) if (number === 10) break;
    expect(state.open).toBe(0);
    const rows = source.rows()[Symbol.asyncIterator]();
    await rows.next();
    expect(state.open).toBe(1);
    await rows.return?.();
    expect(state.open).toBe(0);
  });

  it("LEAD-23 closes the input when whoever reads fails", async () => {
    const { state, open } = countedInput(1_000);
    const source = await csvSource(open);
    const reading = (async () => {
      for await (const { number } of source.rows()) if (number === 3) throw new Error("enough");
    })();
    expect(await errorOf(reading)).toMatchObject({ message: "enough" });
    expect(state.open).toBe(0);
  });

  it("LEAD-23 closes the input when a row ends it", async () => {
    let opened = 0;
    let closed = 0;
    const open = async function* () {
      opened++;
      try {
        yield 'Name,City\nLee,Lyon\n"Ray';
        for (;;) yield "x".repeat(10_000);
      } finally {
        closed++;
      }
    };
    const error = (await errorOf(csvSource(open, { encoding: "utf-8", delimiter: "," }).then(rowsOf))) as CrmError;
    expect(error.refusals).toEqual([{ code: "CSV_MALFORMED", params: { line: 3 } }]);
    expect(closed).toBe(opened);
  });

  it("LEAD-23 passes on what the input itself fails with", async () => {
    let openings = 0;
    const open = async function* () {
      openings++;
      yield "Name,City\nLee,Lyon\n";
      if (openings > 3) throw new Error("the disk is gone");
    };
    const source = await csvSource(open);
    expect(await errorOf(rowsOf(source))).toMatchObject({ message: "the disk is gone" });
  });

  it("LEAD-23 reads the rows anew each time", async () => {
    const { state, open } = countedInput(20);
    const source = await csvSource(open);
    const { openings } = state;
    expect(openings).toBe(3);
    expect(await rowsOf(source)).toEqual(await rowsOf(source));
    expect(state.openings).toBe(openings + 2);
  });

  it("LEAD-23 reads no further ahead than a few pieces, however many rows there are", async () => {
    const { state, open } = countedInput(100_000);
    const source = await csvSource(open);
    let ahead = 0;
    let rows = 0;
    for await (const { number } of source.rows()) {
      rows++;
      if (number % 500 === 0) await setImmediate(); // lets the input run ahead as far as it would
      ahead = Math.max(ahead, state.chunks - number);
    }
    expect(rows).toBe(100_000);
    expect(ahead).toBeLessThan(2_000);
  });

  it("LEAD-23 hands out rows of one huge chunk piece by piece", async () => {
    const text = `Name,Note\n${Array.from({ length: 50_000 }, (_, i) => `Lead ${i},x`).join("\n")}`;
    const source = await csvSource(openChunks(text));
    expect(await rowsOf(source)).toHaveLength(50_000);
  });

  it("LEAD-23 takes Node's own streams", async () => {
    const source = await csvSource(() => Readable.from([Buffer.from("Name,City\n"), Buffer.from("Lee,Lyon\n")]));
    expect(await rowsOf(source)).toHaveLength(1);
  });
});
