const most = 65_536;

/**
 * Cuts the chunks of an input into pieces that are small however large the chunks are, so that few rows are read
 * ahead. Text becomes its UTF-16 code units, low byte first: they survive being cut anywhere.
 */
export async function* bytePieces(
  chunks: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let kind: string | null = null;
  for await (const chunk of chunks) {
    kind ??= typeof chunk;
    if (typeof chunk !== kind) throw new TypeError("The chunks of an input are all text or all bytes");
    for (let start = 0; start < chunk.length; start += most) {
      const piece = typeof chunk === "string" ? chunk.slice(start, start + most) : chunk.subarray(start, start + most);
      yield typeof piece === "string" ? Buffer.from(piece, "utf16le") : piece;
    }
  }
}
