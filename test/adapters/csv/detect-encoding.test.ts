import { describe, expect, it } from "vitest";
import type { CsvEncoding } from "../../../src/adapters/csv/csv-encoding.js";
import { detectEncoding } from "../../../src/adapters/csv/detect-encoding.js";
import { encoded, openChunks } from "../../support/csv-rows.js";

const text = "Prénom;Nom\nLéa;Œuvré – 5 €\n";

describe("finding out an encoding", () => {
  it.each<[CsvEncoding, boolean]>([
    ["utf-8", true],
    ["utf-8", false],
    ["utf-16le", true],
    ["utf-16be", true],
    ["windows-1252", false],
  ])("knows %s, with a byte order mark: %s", async (encoding, byteOrderMark) => {
    const bytes = encoded(`${byteOrderMark ? "\ufeff" : ""}${text}`, encoding);
    expect(await detectEncoding(openChunks(bytes))).toEqual({ encoding, byteOrderMark });
    const single = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await detectEncoding(openChunks(...single))).toEqual({ encoding, byteOrderMark });
  });

  it("takes what is given before what it finds", async () => {
    const marked = openChunks(encoded(`\ufeff${text}`, "utf-8"));
    expect(await detectEncoding(marked, "windows-1252")).toEqual({ encoding: "windows-1252", byteOrderMark: false });
    expect(await detectEncoding(marked, "utf-8")).toEqual({ encoding: "utf-8", byteOrderMark: true });
    const bare = openChunks(encoded(text, "utf-16le"));
    expect(await detectEncoding(bare, "utf-16le")).toEqual({ encoding: "utf-16le", byteOrderMark: false });
  });

  it("takes plain ASCII and nothing at all for UTF-8", async () => {
    expect(await detectEncoding(openChunks(encoded("a,b", "utf-8")))).toMatchObject({ encoding: "utf-8" });
    expect(await detectEncoding(openChunks())).toMatchObject({ encoding: "utf-8" });
  });

  it("takes a file for windows-1252 whose one odd byte stands at its very end", async () => {
    const bytes = encoded(`${"plain text\n".repeat(20_000)}é`, "windows-1252");
    expect(await detectEncoding(openChunks(bytes))).toMatchObject({ encoding: "windows-1252" });
    const cut = encoded("a;é", "utf-8").slice(0, -1);
    expect(await detectEncoding(openChunks(cut))).toMatchObject({ encoding: "windows-1252" });
  });

  it("reads no further than it must", async () => {
    let read = 0;
    const open = async function* () {
      for (;;) {
        read++;
        yield encoded("\ufeffa;b", "utf-16be");
      }
    };
    expect(await detectEncoding(open)).toMatchObject({ encoding: "utf-16be" });
    expect(read).toBe(1);
  });
});
