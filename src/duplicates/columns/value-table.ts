import { withRoom } from "./int-lists.js";
import { textHash, unitsHash } from "./text-hash.js";
import { zeros } from "./zeros.js";

/** Texts, each once, under small numbers. Typed arrays, so that a million cost tens of megabytes and can be shared between threads. */
export interface ValueTable {
  /** How many texts there are; they are numbered from 0. */
  size: number;
  /** The UTF-16 units of all texts, one after the other. */
  units: Uint16Array;
  /** Where each text begins; the entry after the last says where it ends. */
  starts: Uint32Array;
  /** Places by hash, of two entries each: the hash of a text, and one more than its number where the place is taken. */
  slots: Int32Array;
}

/** A table without texts. One check of a record makes dozens of them: they have nothing of their own until there is a text. */
export const emptyValueTable = (): ValueTable => ({ size: 0, ...noTexts });

/** All tables without texts have these arrays, into which nothing is ever written: there is no room. */
const noTexts = { units: new Uint16Array(0), starts: new Uint32Array(1), slots: new Int32Array(2) };

/** The number of a text, which gets one if it has none. */
export const internValue = (table: ValueTable, text: string): number => internHashed(table, text, textHash(text));

/** The number of a text that was normalised, as {@link internValue} gives it; -1 for a blank one. */
export const plainValue = (table: ValueTable, text: string): number => (text === "" ? -1 : internValue(table, text));

/**
 * The numbers of texts, those of new ones in the order of the texts; -1 for blank ones. The memory of a large table is
 * waited for once for all of them, and not for one after the other.
 */
export function internValues(table: ValueTable, texts: readonly string[]): Int32Array {
  makeRoom(table, texts);
  if (table.slots.length <= smallTable) return smallValues(table, texts);
  const hashes = new Int32Array(texts.length);
  for (let i = 0; i < texts.length; i++) hashes[i] = textHash(texts[i] as string);
  const ids = likelyValues(table, texts, hashes);
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as string;
    const likely = ids[i] as number;
    if (text === "") ids[i] = -1;
    else if (likely < 0 || !isText(table, likely, text)) ids[i] = internHashed(table, text, hashes[i] as number);
  }
  return ids;
}

/** A table of so many entries is at hand for the processor: looking ahead would only cost memory. */
const smallTable = 16_384;

function smallValues(table: ValueTable, texts: readonly string[]): Int32Array {
  const ids = zeros(Int32Array, texts.length);
  for (let i = 0; i < texts.length; i++) ids[i] = plainValue(table, texts[i] as string);
  return ids;
}

/** Room for texts as if all were new: a table of one record and its like would else grow step by step. */
function makeRoom(table: ValueTable, texts: readonly string[]): void {
  let end = table.starts[table.size] as number; // the entry after the last text
  for (const text of texts) end += text.length;
  table.units = withRoom(table.units, end);
  table.starts = withRoom(table.starts, table.size + texts.length + 1);
  widenFor(table, table.size + texts.length);
}

/** For each text the number of one that it most likely is; -1 for none. The steps of a loop do not wait for one another. */
function likelyValues(table: ValueTable, texts: readonly string[], hashes: Int32Array): Int32Array {
  const { slots, starts, units } = table;
  const mask = slots.length - 2;
  const ids = new Int32Array(hashes.length);
  for (let i = 0; i < ids.length; i++) {
    const place = ((hashes[i] as number) << 1) & mask;
    ids[i] = slots[place] === hashes[i] ? (slots[place + 1] as number) - 1 : -1;
  }
  const begins = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) if ((ids[i] as number) >= 0) begins[i] = starts[ids[i] as number] as number;
  for (let i = 0; i < ids.length; i++)
    if ((ids[i] as number) >= 0 && units[begins[i] as number] !== (texts[i] as string).charCodeAt(0)) ids[i] = -1;
  return ids;
}

function internHashed(table: ValueTable, text: string, hash: number): number {
  widenFor(table, table.size + 1);
  const place = placeOf(table, text, hash);
  const taken = table.slots[place + 1] as number; // places lie in the array
  if (taken !== 0) return taken - 1;
  const id = table.size;
  append(table, text);
  table.slots[place] = hash;
  table.slots[place + 1] = id + 1;
  return id;
}

/** The number of a text; -1 for one that is not in the table. */
export const findValue = (table: ValueTable, text: string): number =>
  (table.slots[placeOf(table, text, textHash(text)) + 1] as number) - 1;

/** How many arguments any engine takes in one call. */
const longestCall = 1_024;

/** The text of a number. */
export function valueText({ units, starts }: ValueTable, id: number): string {
  const [start, end] = [starts[id] as number, starts[id + 1] as number];
  if (end - start <= longestCall)
    return String.fromCharCode.apply(null, units.subarray(start, end) as ArrayLike<number> as number[]); // reads it by index
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(units[at] as number);
  return text;
}

/** How many units the text of a number has. */
export const valueLength = ({ starts }: ValueTable, id: number): number =>
  (starts[id + 1] as number) - (starts[id] as number);

/** Orders the texts of two numbers by their UTF-16 units. */
export function compareValues({ units, starts }: ValueTable, x: number, y: number): number {
  const [xStart, yStart] = [starts[x] as number, starts[y] as number];
  const length = Math.min((starts[x + 1] as number) - xStart, (starts[y + 1] as number) - yStart);
  for (let i = 0; i < length; i++) {
    const difference = (units[xStart + i] as number) - (units[yStart + i] as number);
    if (difference !== 0) return difference;
  }
  return (starts[x + 1] as number) - xStart - ((starts[y + 1] as number) - yStart);
}

function append(table: ValueTable, text: string): void {
  const { size } = table;
  const start = table.starts[size] as number;
  const end = start + text.length;
  if (end > table.units.length) table.units = withRoom(table.units, end);
  if (size + 2 > table.starts.length) table.starts = withRoom(table.starts, size + 2);
  for (let i = 0; i < text.length; i++) table.units[start + i] = text.charCodeAt(i);
  table.starts[size + 1] = end;
  table.size = size + 1;
}

/** Where the place of a text begins: the one that it has, or else a free one. */
function placeOf(table: ValueTable, text: string, hash: number): number {
  const { slots } = table;
  const mask = slots.length - 2; // an even number: two entries are a place
  let place = (hash << 1) & mask;
  for (;;) {
    const taken = slots[place + 1] as number;
    if (taken === 0 || (slots[place] === hash && isText(table, taken - 1, text))) return place;
    place = (place + 2) & mask;
  }
}

function isText({ units, starts }: ValueTable, id: number, text: string): boolean {
  const start = starts[id] as number;
  if ((starts[id + 1] as number) - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** So many entries a table has at least that has a text: eight places. */
const fewestPlaces = 16;

/** Keeps a third of all places free. */
function widenFor(table: ValueTable, texts: number): void {
  const before = table.slots;
  if (texts * 3 <= before.length) return;
  let length = Math.max(fewestPlaces, before.length * 2);
  while (texts * 3 > length) length *= 2;
  const slots = zeros(Int32Array, length);
  const mask = slots.length - 2;
  for (let from = 0; from < before.length; from += 2) {
    if (before[from + 1] === 0) continue;
    const hash = before[from] as number;
    let place = (hash << 1) & mask;
    while (slots[place + 1] !== 0) place = (place + 2) & mask;
    slots[place] = hash;
    slots[place + 1] = before[from + 1] as number;
  }
  table.slots = slots;
}

/** The hash of each text, or of its first letters, without the sign: the same letters, the same hash, in whatever order texts came. */
export function textHashes({ size, units, starts }: ValueTable, letters = Number.POSITIVE_INFINITY): Int32Array {
  const hashes = new Int32Array(size);
  for (let id = 0; id < size; id++) {
    const start = starts[id] as number;
    hashes[id] = unitsHash(units, start, Math.min(start + letters, starts[id + 1] as number)) & 0x7fffffff;
  }
  return hashes;
}
