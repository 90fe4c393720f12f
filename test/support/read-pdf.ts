import { createRequire } from "node:module";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on a page, in points from its lower left corner. */
interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page as another program reads it. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  /** All texts in their order, one blank for any white space. */
  readonly text: string;
}

const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;

/** Reads the texts of a PDF by pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const document = await open(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }]
        : [],
    );
    pages.push({
      width,
      height,
      texts,
      text: texts
        .map(({ text }) => text)
        .join(" ")
        .replace(/\s+/g, " "),
    });
  }
  await document.destroy();
  return pages;
}

/** What of a canvas is used here. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: "2d"): {
    getImageData(
      x: number,
      y: number,
      width: number,
      height: number,
    ): {
      readonly data: ArrayLike<number>;
      readonly width: number;
      readonly height: number;
    };
  };
}

type CanvasModule = { readonly createCanvas: (width: number, height: number) => Canvas };

/** The canvas that pdf.js draws on under Node; `null` where it is not installed. */
export const canvasModule: CanvasModule | null = (() => {
  try {
    return createRequire(createRequire(import.meta.url).resolve("pdfjs-dist"))("@napi-rs/canvas") as CanvasModule;
  } catch {
    console.warn("@napi-rs/canvas is not installed: no page of a PDF is looked at");
    return null;
  }
})();

/** A page that was drawn. */
export interface DrawnPage {
  /** How many of the dots of a rectangle, in points from the lower left corner, are darker than paper. */
  inkIn(x: number, y: number, width: number, height: number): number;
}

/** Draws a page by pdf.js, four dots a square point. */
export async function drawPage(bytes: Uint8Array, number: number): Promise<DrawnPage> {
  if (canvasModule === null) throw new Error("there is no canvas");
  const document = await open(bytes);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = canvasModule.createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext("2d");
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  const { data, width: across, height: down } = context.getImageData(0, 0, canvas.width, canvas.height);
  await document.destroy();
  const isInk = (column: number, row: number): boolean =>
    column >= 0 && column < across && row >= 0 && row < down && (data[(row * across + column) * 4 + 1] ?? 255) < 160;
  return {
    inkIn: (x, y, width, height) => {
      let ink = 0;
      for (let row = Math.floor(down - (y + height) * 2); row < down - y * 2; row++)
        for (let column = Math.floor(x * 2); column < (x + width) * 2; column++) if (isInk(column, row)) ink++;
      return ink;
    },
  };
}

/** The texts that stand on a page and that nobody sees: where each must be, there is no ink. */
export async function unseenTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await readPdf(bytes);
  const unseen: string[] = [];
  for (const [i, { texts }] of pages.entries()) {
    const drawn = await drawPage(bytes, i + 1);
    for (const { text, x, y, width, height } of texts)
      if (drawn.inkIn(x, y - height * 0.25, width, height * 1.1) < [...text.replace(/[\s.,:'’·–-]/g, "")].length * 2)
        unseen.push(text);
  }
  return unseen;
}
