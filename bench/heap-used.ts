/** The bytes on the heap that something still refers to; without `--expose-gc` also those that nothing does. */
export function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
