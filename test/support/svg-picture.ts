import { Resvg } from "@resvg/resvg-js";

/** What stands in an SVG, and how it looks. */
export interface SvgPicture {
  /** Texts in the order in which they stand there. */
  readonly texts: readonly string[];
  /** How many marks there are of a kind, such as `rect`, of those that stand for figures. */
  readonly marks: (kind: string) => number;
  /** Colours that marks are filled with. */
  readonly fills: ReadonlySet<string>;
  /** Size of the picture that another renderer makes of it. */
  readonly size: readonly [number, number];
  /** Its pixels that are not white. */
  readonly inked: number;
}

/** Reads an SVG, and has it drawn by resvg, which takes none that is not well-formed. */
export function svgPicture(svg: string): SvgPicture {
  const drawn = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: "DejaVu Sans" },
  });
  const { width, height, pixels } = drawn.render();
  let inked = 0;
  for (let i = 0; i < pixels.length; i += 4)
    if (pixels[i] !== 255 || pixels[i + 1] !== 255 || pixels[i + 2] !== 255) inked++;
  return {
    texts: [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => unescaped(text)),
    marks: (kind) =>
      [
        ...svg.matchAll(
          new RegExp(`<g class="mark-${kind} role-mark[^>]*>((?:<(?:path|text)[^>]*>(?:[^<]*</text>)?)*)`, "g"),
        ),
      ].flatMap(([, inside = ""]) => inside.match(/<(path|text)/g) ?? []).length,
    fills: new Set([...svg.matchAll(/<path[^>]*fill="(#[\da-f]{6})"/g)].map(([, color = ""]) => color)),
    size: [width, height],
    inked,
  };
}

const font = new URL("../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf", import.meta.url).pathname;

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? '"');
