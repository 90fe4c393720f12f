/** FNV-1a over the units of a text. */
export function textHash(text: string): number {
  let hash = firstHash;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), hashStep);
  return lastHash(hash);
}

/** The same of units that stand in an array. */
export function unitsHash(units: Uint16Array, start: number, end: number): number {
  let hash = firstHash;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), hashStep);
  return lastHash(hash);
}

const firstHash = 0x811c9dc5;
const hashStep = 0x01000193;

/** Brings the high bits down to where a place is taken from. */
function lastHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}
