/** What begins as a PNG does, of so many bytes in all. */
export const pngOf = (size: number, fill = 0): Uint8Array => {
  const bytes = new Uint8Array(size).fill(fill);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};
