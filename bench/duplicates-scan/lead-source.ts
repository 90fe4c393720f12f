import { closeSync, openSync, readSync } from "node:fs";
import type { LeadLine } from "../duplicates-accuracy/lead-set.js";
import { leadSubject } from "../duplicates-accuracy/lead-set.js";
import { somePerson } from "../duplicates-sql/some-people.js";

/** Records one after the other, none of which is kept, and the processor time in ms that it took to make them. */
export interface LeadSource extends Iterable<object> {
  /** The time so far, which is not that of what they are read for. */
  readonly loading: () => number;
  /** The same on the clock. */
  readonly loadingClock: () => number;
}

/** The processor time of this process so far, in milliseconds: other work on the machine counts in it much less than on the clock. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The first generated leads of a file that `CRMKIT_DUPLICATE_LEADS` names, a JSON text a line; people that are made here where it names none. */
export function leadSource(size: number): LeadSource {
  const path = process.env["CRMKIT_DUPLICATE_LEADS"];
  let loading = 0;
  let clock = 0;
  const batches = path === undefined ? madePeople(size) : leadsOf(path);
  return {
    loading: () => loading,
    loadingClock: () => clock,
    *[Symbol.iterator]() {
      for (let left = size; left > 0; ) {
        const [begun, at] = [processorTime(), performance.now()];
        const { value: batch } = batches.next();
        loading += processorTime() - begun;
        clock += performance.now() - at;
        if (batch === undefined) return;
        const some = batch.slice(0, left);
        left -= some.length;
        yield* some;
      }
    },
  };
}

function* leadsOf(path: string): Generator<readonly object[], undefined> {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(1 << 20);
  const decoder = new TextDecoder();
  let rest = "";
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
    const lines = (rest + decoder.decode(buffer.subarray(0, read), { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map((line) => leadOf(JSON.parse(line)));
  }
  closeSync(file);
}

const leadOf = (line: LeadLine): object => ({ id: String(line.id), ...leadSubject(line) });

function* madePeople(size: number, atOnce = 1_000): Generator<readonly object[], undefined> {
  for (let start = 0; start < size; start += atOnce)
    yield Array.from({ length: atOnce }, (_, k) => ({ id: String(start + k), ...somePerson(start + k, size) }));
}
