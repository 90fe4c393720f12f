/** Numbers, side by side in memory. */
export type NumberArray = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** A kind of {@link NumberArray}. */
export interface NumberArrayKind<A extends NumberArray> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): A;
  new (buffer: ArrayBuffer, offset: number, length: number): A;
}

/**
 * An array of zeros. To compare one record with a few others takes a hundred short arrays, and an engine is slow to give
 * each memory of its own: short ones lie side by side in one piece. So who hands an array to a thread hands over a copy.
 */
export function zeros<A extends NumberArray>(kind: NumberArrayKind<A>, length: number): A {
  const bytes = length * kind.BYTES_PER_ELEMENT;
  if (bytes > shortBytes) return new kind(length);
  if (taken + bytes > piece.byteLength) {
    piece = new ArrayBuffer(pieceBytes);
    taken = 0;
  }
  const array = new kind(piece, taken, length);
  taken += Math.ceil(bytes / alignment) * alignment;
  return array;
}

/** A piece is kept for as long as any array in it: longer arrays have memory of their own. */
const shortBytes = 4_096;
const pieceBytes = 65_536;
/** Numbers of any kind begin at a multiple of so many bytes. */
const alignment = 8;

let piece = new ArrayBuffer(0);
let taken = 0;
