import { hash128 } from "../kernel/hash128.js";

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = digits.length;
const width = 8;
const latest = base ** width - 1;

/**
 * The rank of a new card: newest first. Ranks are texts that sort by code point and never end in the lowest digit,
 * so that there is always room between two of them.
 */
export function newBoardRank(now: Date, id: string): string {
  let left = Math.max(0, Math.min(latest, latest - now.getTime()));
  let stamp = "";
  for (let i = 0; i < width; i++) {
    stamp = digits.charAt(left % base) + stamp;
    left = Math.floor(left / base);
  }
  return `${stamp}${hash128(id).slice(0, 6)}V`;
}

/**
 * A rank between two others; `null` stands for the top and the bottom of the column. Where the two leave no room,
 * because they are equal, the rank comes right after the first.
 */
export function rankBetween(after: string | null, before: string | null): string {
  const low = after ?? "";
  let high = before !== null && before > low ? before : null;
  let rank = "";
  for (let i = 0; ; i++) {
    const from = i < low.length ? digitAt(low, i) : 0;
    const to = high !== null && i < high.length ? digitAt(high, i) : base;
    const middle = Math.floor((from + to) / 2);
    if (middle > from) return rank + digits.charAt(middle);
    rank += digits.charAt(from);
    if (to > from) high = null;
  }
}

const digitAt = (rank: string, place: number): number => Math.max(0, digits.indexOf(rank.charAt(place)));
