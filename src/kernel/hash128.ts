/**
 * A 128-bit hash of a text as 32 hexadecimal digits: for ids that must come out the same each time, not for secrets.
 * Four lanes of the multiply–xorshift kind, mixed at the end.
 */
export function hash128(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0xdeadbeef;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ unit, 0x85ebca6b);
    b = c ^ Math.imul(b ^ unit, 0xc2b2ae35);
    c = d ^ Math.imul(c ^ unit, 0x27d4eb2f);
    d = a ^ Math.imul(d ^ unit, 0x165667b1);
  }
  return [mix(a ^ c, 0x4cf5ad43), mix(b ^ a, 0x2745937f), mix(c ^ d, 0x38b34ae5), mix(d ^ b, 0x1b873593)]
    .map((lane) => lane.toString(16).padStart(8, "0"))
    .join("");
}

/** The same text gives the same id: a UUID of version 8 (RFC 9562), whose bits are the maker's own. */
export function uuidFromText(text: string): string {
  const h = hash128(text);
  const variant = (0x8 | (Number.parseInt(h.charAt(16), 16) & 0x3)).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
}

function mix(lane: number, factor: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), factor);
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
  return (twice ^ (twice >>> 15)) >>> 0;
}
