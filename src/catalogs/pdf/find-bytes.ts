/** Where an ASCII text begins within bytes, at or after an offset; -1 where it is nowhere. */
export function findBytes(bytes: Uint8Array, ascii: string, from = 0): number {
  const first = ascii.charCodeAt(0);
  const last = bytes.length - ascii.length;
  for (let at = bytes.indexOf(first, from); at !== -1 && at <= last; at = bytes.indexOf(first, at + 1))
    if (holdsAt(bytes, ascii, at)) return at;
  return -1;
}

/** Whether an ASCII text stands at an offset of bytes. */
export function holdsAt(bytes: Uint8Array, ascii: string, at: number): boolean {
  for (let i = 0; i < ascii.length; i++) if (bytes[at + i] !== ascii.charCodeAt(i)) return false;
  return true;
}
