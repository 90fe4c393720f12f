import type { NumberArray, NumberArrayKind } from "./zeros.js";
import { zeros } from "./zeros.js";

/** Lists of numbers, one after the other: those of text 0, of text 1 and so on. */
export interface IntLists {
  /** How many lists there are. */
  size: number;
  /** Where each list begins; the entry after the last says where it ends. */
  starts: Uint32Array;
  /** The numbers of all lists. */
  items: Int32Array;
}

/** No list: nothing is written into these arrays before there is room. */
export const emptyIntLists = (): IntLists => ({ size: 0, ...noLists });

const noLists = { starts: new Uint32Array(1), items: new Int32Array(0) };

/** Adds the list of the next text. */
export function appendList(lists: IntLists, list: readonly number[]): void {
  const start = lists.starts[lists.size] as number; // starts always has one entry more than there are lists
  lists.starts = withRoom(lists.starts, lists.size + 2);
  lists.items = withRoom(lists.items, start + list.length);
  for (let i = 0; i < list.length; i++) lists.items[start + i] = list[i] as number;
  lists.size++;
  lists.starts[lists.size] = start + list.length;
}

/** So many numbers there is room for at least. */
const fewest = 16;

/**
 * An array of at least a length that begins with the same numbers. Who calls it for each value asks first whether there
 * is room: here arrays of all kinds come by, whose lengths an engine then looks up slowly.
 */
export function withRoom<A extends NumberArray>(array: A, length: number): A {
  if (length <= array.length) return array;
  const kind = array.constructor as NumberArrayKind<A>; // what makes such arrays
  const next = zeros(kind, Math.max(length, array.length * 2, fewest));
  next.set(array);
  return next;
}
