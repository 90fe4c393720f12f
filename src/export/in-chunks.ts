const enough = 65_536;

/**
 * Puts lines together into texts of some 64 KB: a write for each line would take longer than making it. Lines are made as
 * the texts are taken, so whoever takes them slowly holds back what is read.
 */
export async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let chunk = "";
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < enough) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
