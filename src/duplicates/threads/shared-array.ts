import type { NumberArray } from "../columns/zeros.js";

/** Whether this runtime lets threads share memory; browsers do so for pages that are isolated from other origins. */
export const canShare = (): boolean => typeof SharedArrayBuffer === "function";

/** The first numbers of an array in memory that threads share; 0 for those that it has not. */
export function sharedArray<A extends NumberArray>(array: A, length: number = array.length): A {
  const make = array.constructor as { new (buffer: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number }; // as withRoom
  const copy = new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT));
  copy.set(array.subarray(0, length));
  return copy;
}
