/** Points of a length in millimetres. */
export const millimetres = (length: number): number => (length / 25.4) * 72;

/** Width and height of A4 paper. */
export const a4: readonly [width: number, height: number] = [millimetres(210), millimetres(297)];
