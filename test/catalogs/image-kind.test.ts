import { describe, expect, it } from "vitest";
import { imageKind, imageKindOfKey } from "../../src/catalogs/image-kind.js";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const kinds = [
  ["\u0089PNG\r\n\u001a\n...", "png", "image/png"],
  ["\u00ff\u00d8\u00ff...", "jpg", "image/jpeg"],
  ["GIF87a...", "gif", "image/gif"],
  ["GIF89a...", "gif", "image/gif"],
  ["RIFF....WEBP", "webp", "image/webp"],
] as const;

describe("the kind of an image", () => {
  it.each(kinds)("CAT-1 of %j is that of %s files", (content, extension, mediaType) => {
    const { kind, objections } = imageKind(bytes(content));
    expect(kind).toMatchObject({ extension, mediaType });
    expect(objections).toEqual([]);
    expect(imageKindOfKey(`catalogs/x.${extension}`)?.mediaType).toBe(mediaType);
  });

  it.each(["", "<svg/>", "RIFF....WAVE", "....    WEBP", "GIF88a", " GIF89a", "\u0089PNG", "\u00ff\u00d8"])(
    "CAT-1 of %j is none",
    (content) => {
      expect(imageKind(bytes(content))).toEqual({
        kind: undefined,
        objections: [{ code: "IMAGE_UNFIT", path: ["content"] }],
      });
    },
  );

  it("CAT-1 is told by the end of a key", () => {
    expect(imageKindOfKey("catalogs/x.pdf")).toBeUndefined();
    expect(imageKindOfKey("catalogs/png")).toBeUndefined();
  });

  it("CAT-1 is taken up to 5 MB", () => {
    const image = (size: number): Uint8Array => {
      const content = new Uint8Array(size);
      content.set(bytes("GIF89a"));
      return content;
    };
    expect(imageKind(image(5_000_000)).objections).toEqual([]);
    const params = { size: 5_000_001, most: 5_000_000 };
    expect(imageKind(image(5_000_001)).objections).toEqual([{ code: "IMAGE_TOO_LARGE", path: ["content"], params }]);
  });
});
