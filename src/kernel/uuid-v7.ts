import type { IdSource } from "./id.js";

/** Gives so many random bytes, such as `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
export type RandomBytes = (length: number) => Uint8Array;

/**
 * Makes ids as UUIDs of version 7 (RFC 9562): they sort by the time they were made. Within one millisecond
 * a counter keeps the order, and when the clock goes back the last time is kept.
 */
export function uuidV7Source(clock: () => Date, random: RandomBytes): IdSource {
  let last = 0;
  let counter = 0;
  const next = (): string => {
    const now = clock().getTime();
    const bytes = random(10);
    if (now > last) {
      last = now;
      counter = ((byteAt(bytes, 8) << 8) | byteAt(bytes, 9)) & 0x7ff; // room left to count up
    } else if (++counter > 0xfff) {
      last++;
      counter = 0;
    }
    return format(last, counter, bytes);
  };
  return ((_type: string) => next()) as IdSource;
}

function format(time: number, counter: number, random: Uint8Array): string {
  const stamp = time.toString(16).padStart(12, "0");
  const variant = (0x8000 | (((byteAt(random, 0) << 8) | byteAt(random, 1)) & 0x3fff)).toString(16);
  let tail = "";
  for (let i = 2; i < 8; i++) tail += hex[byteAt(random, i)];
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, "0")}-${variant}-${tail}`;
}

const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
