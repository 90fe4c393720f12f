import { withRoom } from "./int-lists.js";

/** Texts, each once, under small numbers. Typed arrays, so that a million cost tens of megabytes and can be shared between threads. */
export interface ValueTable {
  /** How many texts there are; they are numbered from 0. */
  size: number;
  /** The UTF-16 units of all texts, one after the other. */
  units: Uint16Array;
  /** Where each text begins; the entry after the last says where it ends. */
  starts: Uint32Array;
  /** A hash of each text. */
  hashes: Uint32Array;
  /** Places for numbers by hash, one more than the number in each that is taken. */
  slots: Int32Array;
}

/** A table without texts. */
export const emptyValueTable = (): ValueTable => ({
  size: 0,
  units: new Uint16Array(256),
  starts: new Uint32Array(65),
  hashes: new Uint32Array(64),
  slots: new Int32Array(128),
});

/** The number of a text, which gets one if it has none. */
export function internValue(table: ValueTable, text: string): number {
  const hash = hashOf(text);
  const place = placeOf(table, text, hash);
  const taken = table.slots[place] as number; // places lie in the array
  if (taken !== 0) return taken - 1;
  const id = table.size;
  append(table, text, hash);
  table.slots[place] = id + 1;
  if (table.size * 2 > table.slots.length) widen(table);
  return id;
}

/** The number of a text; -1 for one that is not in the table. */
export const findValue = (table: ValueTable, text: string): number =>
  (table.slots[placeOf(table, text, hashOf(text))] as number) - 1;

/** The text of a number. */
export function valueText({ units, starts }: ValueTable, id: number): string {
  let text = "";
  const end = starts[id + 1] as number;
  for (let at = starts[id] as number; at < end; at++) text += String.fromCharCode(units[at] as number);
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

function append(table: ValueTable, text: string, hash: number): void {
  const { size } = table;
  const start = table.starts[size] as number;
  const end = start + text.length;
  table.units = withRoom(table.units, end);
  table.hashes = withRoom(table.hashes, size + 1);
  table.starts = withRoom(table.starts, size + 2);
  for (let i = 0; i < text.length; i++) table.units[start + i] = text.charCodeAt(i);
  table.starts[size + 1] = end;
  table.hashes[size] = hash;
  table.size = size + 1;
}

function placeOf(table: ValueTable, text: string, hash: number): number {
  const mask = table.slots.length - 1;
  let place = hash & mask;
  for (;;) {
    const taken = table.slots[place] as number;
    if (taken === 0 || (table.hashes[taken - 1] === hash && isText(table, taken - 1, text))) return place;
    place = (place + 1) & mask;
  }
}

function isText({ units, starts }: ValueTable, id: number, text: string): boolean {
  const start = starts[id] as number;
  if ((starts[id + 1] as number) - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

function widen(table: ValueTable): void {
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let id = 0; id < table.size; id++) {
    let place = (table.hashes[id] as number) & mask;
    while (slots[place] !== 0) place = (place + 1) & mask;
    slots[place] = id + 1;
  }
  table.slots = slots;
}

/** FNV-1a over the units, with the high bits brought down to where a place is taken from. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
