import { hash128 } from "../kernel/hash128.js";

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = digits.length;
const headLength = 8;
const lastHead = base ** headLength - 1;

/** Ranks get longer where card after card is put between the same two; from this length on the cards around make room. */
export const longestRank = 64;

/**
 * The rank of a new card: newest first. Ranks are texts that sort by code point and never end in the lowest digit,
 * so that there is always room between two of them. Each ends in a mark of its card, so that no two are equal.
 */
export const newBoardRank = (now: Date, id: string): string =>
  `${headOf(Math.max(0, Math.min(lastHead, lastHead - now.getTime())))}${markOf(id)}`;

/** The rank of a card between two others; `null` stands for the top and the bottom of the column. */
export function rankBetween(after: string | null, before: string | null, id: string): string {
  if (after === null && before !== null && headNumber(before) > 0)
    return `${headOf(headNumber(before) - 1)}${markOf(id)}`;
  if (before === null && after !== null && headNumber(after) < lastHead)
    return `${headOf(headNumber(after) + 1)}${markOf(id)}`;
  return `${middle(after ?? "", before)}${markOf(id)}`;
}

/** The ranks of several cards between two others, evenly apart, in their order. */
export function ranksBetween(after: string | null, before: string | null, ids: readonly string[]): string[] {
  const half = Math.floor(ids.length / 2);
  const id = ids[half];
  if (id === undefined) return [];
  const rank = rankBetween(after, before, id);
  return [...ranksBetween(after, rank, ids.slice(0, half)), rank, ...ranksBetween(rank, before, ids.slice(half + 1))];
}

/** Whether a card lies between two others already. */
export const liesBetween = (rank: string, after: string | null, before: string | null): boolean =>
  (after === null || after < rank) && (before === null || rank < before);

/** The shortest text half-way; where the two leave no room, because they are equal, right after the first. */
function middle(low: string, before: string | null): string {
  let high = before !== null && before > low ? before : null;
  let rank = "";
  for (let i = 0; ; i++) {
    const from = digitAt(low, i);
    const to = high !== null && i < high.length ? digitAt(high, i) : base;
    const half = Math.floor((from + to) / 2);
    if (half > from) return rank + digits.charAt(half);
    rank += digits.charAt(from);
    if (to > from) high = null;
  }
}

function headOf(number: number): string {
  let left = number;
  let head = "";
  for (let i = 0; i < headLength; i++) {
    head = digits.charAt(left % base) + head;
    left = Math.floor(left / base);
  }
  return head;
}

function headNumber(rank: string): number {
  let number = 0;
  for (let i = 0; i < headLength; i++) number = number * base + digitAt(rank, i);
  return number;
}

const markOf = (id: string): string => `${hash128(id).slice(0, 6)}V`;

/** The digit at a place; the lowest after the end. */
const digitAt = (rank: string, place: number): number => Math.max(0, digits.indexOf(rank.charAt(place)));
