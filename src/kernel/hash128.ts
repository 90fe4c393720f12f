/**
 * A 128-bit hash of a text as 32 hexadecimal digits: for ids that must come out the same each time, not for secrets,
 * and not against somebody who looks for two texts of one hash. One unit of the text always changes it.
 */
export function hash128(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0xdeadbeef;
  // Each round can be undone, so that two states never become one. The last rounds spread the last units over all bits.
  for (let i = 0; i < text.length + closingRounds; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : text.length;
    a = turn(b ^ Math.imul(a ^ unit, 0x85ebca6b));
    b = turn(c ^ Math.imul(b ^ unit, 0xc2b2ae35));
    c = turn(d ^ Math.imul(c ^ unit, 0x27d4eb2f));
    d = turn(a ^ Math.imul(d ^ unit, 0x165667b1));
  }
  return [a, b, c, d].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

const closingRounds = 8;

/** Brings high bits, which multiplication does not pass on, down to where it does. */
const turn = (lane: number): number => (lane << 13) | (lane >>> 19);

/** The same text gives the same id: a UUID of version 8 (RFC 9562), whose bits are the maker's own. */
export function uuidFromText(text: string): string {
  const h = hash128(text);
  const variant = (0x8 | (Number.parseInt(h.charAt(16), 16) & 0x3)).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
}
