import * as loaded from "@pdf-lib/fontkit";

/** What of a font is asked besides what pdf-lib asks. */
export interface FontFacts {
  /** Size of the font's own coordinates. */
  readonly unitsPerEm: number;
  /** Whether the font has a glyph of its own for a character. */
  hasGlyphForCodePoint(codePoint: number): boolean;
  /** The glyph of a character. */
  glyphForCodePoint(codePoint: number): {
    /** How far the pen moves. */
    readonly advanceWidth: number;
  };
}

type Fontkit = typeof loaded;

/** The package, which Node gives as a default export and its types as named ones. */
const fontkit: Fontkit = (loaded as { readonly default?: Fontkit }).default ?? loaded;

/**
 * Reads a font. Throws whatever it meets with. Letters that its shaper fails at, as it does for the scripts of India, are
 * drawn one by one.
 */
export function readFont(bytes: Uint8Array): ReturnType<Fontkit["create"]> {
  const font = fontkit.create(bytes);
  const layout = font.layout.bind(font);
  font.layout = (text, features) => {
    try {
      return layout(text, features);
    } catch {
      return { glyphs: font.glyphsForString(text) } as ReturnType<typeof layout>; // all that pdf-lib asks for
    }
  };
  return font;
}
