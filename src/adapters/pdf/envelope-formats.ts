import { millimetres } from "./page-sizes.js";
import { pdfError } from "./pdf-error.js";

/** Formats of envelopes: DL of 220 by 110 mm, C5 of 229 by 162 mm (both ISO 269), #10 of 9½ by 4⅛ inches (US). */
export type EnvelopeFormat = "DL" | "C5" | "#10";

const sizes: Readonly<Record<string, readonly [number, number] | undefined>> = {
  DL: [220, 110],
  C5: [229, 162],
  "#10": [241.3, 104.775],
};

/**
 * Width and height in points.
 * @throws CrmError `INPUT_INVALID` for a format that is none.
 */
export function envelopeSize(format: EnvelopeFormat): readonly [width: number, height: number] {
  const size = Object.hasOwn(sizes, format) ? sizes[format] : undefined;
  if (size === undefined)
    throw pdfError({ code: "INPUT_NOT_ONE_OF", path: ["options", "format"], params: { values: Object.keys(sizes) } });
  return [millimetres(size[0]), millimetres(size[1])];
}

/** A part of an envelope, from its upper left corner. */
export interface EnvelopeArea {
  /** Left edge. */
  readonly x: number;
  /** Upper edge, above the lower one of the envelope. */
  readonly top: number;
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** Where the address stands; on high envelopes in the lower 66 mm. */
export function addressArea([width, height]: readonly [number, number]): EnvelopeArea {
  const top = Math.min(height - millimetres(44), millimetres(66));
  return { x: width - millimetres(125), top, width: millimetres(110), height: top - millimetres(16) };
}

/** Where the sender stands: left of the stamp, and above the address. */
export const returnArea = ([, height]: readonly [number, number]): EnvelopeArea => ({
  x: millimetres(12),
  top: height - millimetres(10),
  width: millimetres(85),
  height: millimetres(28),
});
