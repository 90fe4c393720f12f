import type { Refusal } from "../kernel/decision.js";

const mostLevels = 64;
const mostValues = 250_000;
const longestKey = 1_000;

/** What the reading of one argument carries along. */
interface Reading {
  readonly within: Set<object>;
  readonly faults: Refusal[];
  /** Whether bytes are values, as numbers are. */
  readonly bytes: boolean;
  values: number;
  ended: boolean;
}

/**
 * Copies an argument as the plain data that it should be: own fields, lists, dates, and bytes where they are looked for;
 * each value is read once. Takes note of what cannot be read, of the key `__proto__`, and of what is nested without end or
 * too large to look at.
 */
export function readInput(input: unknown, at: readonly PropertyKey[], faults: Refusal[], bytes = false): unknown {
  return readValue({ within: new Set(), faults, bytes, values: 0, ended: false }, input, at);
}

function readValue(reading: Reading, value: unknown, path: readonly PropertyKey[]): unknown {
  if (++reading.values > mostValues) return tooMuch(reading, path);
  if (typeof value !== "object" || value === null) return value;
  if (reading.within.has(value) || reading.within.size === mostLevels) return tooMuch(reading, path);
  reading.within.add(value);
  try {
    return readObject(reading, value, path);
  } catch {
    // a getter or a proxy of the caller's threw; nothing below throws otherwise
    reading.faults.push({ code: "INPUT_UNREADABLE", path });
    return undefined;
  } finally {
    reading.within.delete(value);
  }
}

function readObject(reading: Reading, value: object, path: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) return readList(reading, value, path);
  if (value instanceof Date) return new Date(Date.prototype.getTime.call(value));
  if (reading.bytes && isBytes(value)) return new Uint8Array(value);
  if (Object.prototype.toString.call(value) === "[object Object]") return readFields(reading, value, path);
  reading.faults.push({ code: "INPUT_WRONG_TYPE", path, params: { expected: "object" } }); // a Map, say: its keys are no fields
  return undefined;
}

/** Also those of another realm; what only calls itself bytes is none. */
const isBytes = (value: object): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";

function readList(reading: Reading, list: readonly unknown[], path: readonly PropertyKey[]): unknown {
  const { length } = list;
  if (length > mostValues - reading.values) return tooMuch(reading, path);
  const copy: unknown[] = [];
  for (let i = 0; i < length && !reading.ended; i++) copy.push(readValue(reading, list[i], [...path, i]));
  return copy;
}

function readFields(reading: Reading, value: object, path: readonly PropertyKey[]): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (reading.ended) break;
    const at = [...path, key.slice(0, 128)];
    if (key === "__proto__" || key.length > longestKey) reading.faults.push({ code: "INPUT_UNKNOWN_FIELD", path: at });
    else copy[key] = readValue(reading, (value as Readonly<Record<string, unknown>>)[key], at);
  }
  return copy;
}

/** One fault is told of, and nothing more is read. */
function tooMuch(reading: Reading, path: readonly PropertyKey[]): undefined {
  if (!reading.ended)
    reading.faults.push({ code: "INPUT_TOO_LARGE", path, params: { levels: mostLevels, values: mostValues } });
  reading.ended = true;
  return undefined;
}
