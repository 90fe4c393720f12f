import type { PDFDocument, PDFFont } from "pdf-lib";
import type { FontFacts } from "./fontkit.js";
import { readFont } from "./fontkit.js";
import { pdfError } from "./pdf-error.js";

/** A font of a document, with what is asked of it for every letter. */
export interface Face {
  /** What pages call it. */
  readonly key: "F1" | "F2";
  /** The font as pdf-lib embeds it. */
  readonly font: PDFFont;
  /** Whether it has a glyph for a character. */
  covers(character: string): boolean;
  /** How wide the letters of a text are at most, in points; those that are joined may be narrower. */
  widthOf(text: string, size: number): number;
  /** How wide a text of one direction is drawn. */
  drawnWidthOf(text: string, size: number): number;
  /** The glyphs of a text of one direction, as hexadecimal digits. */
  encode(text: string): string;
}

/**
 * Makes a font part of a document. Only glyphs that are used come into the file.
 * @throws CrmError `INPUT_INVALID` for bytes that are no font.
 */
export async function embedFace(pdf: PDFDocument, bytes: Uint8Array, name: "regular" | "bold"): Promise<Face> {
  const path = ["options", "fonts", name];
  const key = name === "regular" ? "F1" : "F2";
  try {
    if (!(bytes instanceof Uint8Array)) throw new TypeError("A font is a Uint8Array.");
    const read = readFont(bytes);
    pdf.registerFontkit({ create: () => read as never });
    const tag = name === "regular" ? "CRMKTR" : "CRMKTB"; // six letters, as a subset's name begins with
    const font = await pdf.embedFont(bytes, {
      subset: true,
      customName: `${tag}+${String(read.postscriptName ?? "Font").replace(/[^\w-]/g, "")}`,
      features: { liga: false, dlig: false, clig: false }, // so that texts are as wide as their letters
    });
    font.encodeText("?"); // fails for what is a font in name only
    const facts = measures(read);
    const drawnWidthOf: Face["drawnWidthOf"] = (text, size) =>
      simple.test(text) ? facts.widthOf(text, size) : font.widthOfTextAtSize(text, size);
    return { key, font, ...facts, drawnWidthOf, encode: encoder(font) };
  } catch (error) {
    throw pdfError({ code: "INPUT_UNREADABLE", path }, error);
  }
}

function measures(font: FontFacts): Pick<Face, "covers" | "widthOf"> {
  const widths = new Map<string, number>();
  const covered = new Map<string, boolean>();
  const widthOfCharacter = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    widths.set(character, advance);
    return advance;
  };
  return {
    covers: (character) => {
      const known = covered.get(character);
      if (known !== undefined) return known;
      const has = font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      covered.set(character, has);
      return has;
    },
    widthOf: (text, size) => {
      let width = 0;
      for (const character of text) width += widthOfCharacter(character);
      return width * size;
    },
  };
}

/** Scripts whose letters are drawn one by one, whatever stands beside them. */
const simple =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*$/u;

/** Asking for a whole text takes a third of a millisecond, so letters of simple scripts are asked for once each. */
function encoder(font: PDFFont): (text: string) => string {
  const known = new Map<string, string>();
  const ofCharacter = (character: string): string => {
    const hex = known.get(character) ?? hexOf(font, character);
    known.set(character, hex);
    return hex;
  };
  return (text) => {
    if (!simple.test(text)) return hexOf(font, text);
    let hex = "";
    for (const character of text) hex += ofCharacter(character);
    return hex;
  };
}

const hexOf = (font: PDFFont, text: string): string => font.encodeText(text).asString();
