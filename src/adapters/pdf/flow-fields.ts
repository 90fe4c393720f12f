import { cleanText } from "./clean-text.js";
import { drawAs, textLine } from "./draw.js";
import type { LeadField } from "./lead-fields.js";
import type { PdfWords } from "./pdf-words.js";
import type { Sheet } from "./sheet.js";
import { need, turnPage } from "./sheet.js";
import { stars } from "./stars.js";
import type { Tag } from "./tags.js";
import { addTag } from "./tags.js";
import { wrapText } from "./wrap-text.js";

const size = 9.5;
const lineHeight = 13.5;
const nameWidth = 118;

/** Draws fields one below the other: what each is called, and beside it what it says, over as many pages as it takes. */
export async function flowFields(
  sheet: Sheet,
  fields: readonly LeadField[],
  words: PdfWords,
  score: number,
): Promise<void> {
  const table = addTag(sheet.pdf, sheet.tags.top, "Table");
  sheet.y -= 3;
  for (const { name, text } of fields) {
    await need(sheet, lineHeight);
    const row = addTag(sheet.pdf, table, "TR");
    const place = { x: sheet.margin, y: sheet.y - size - 1, width: nameWidth - 8 };
    const style = { face: sheet.regular, size, color: "#5a6570" };
    drawAs(sheet, addTag(sheet.pdf, row, "TH"), () => textLine(sheet, words.fields[name], place, style));
    const value = addTag(sheet.pdf, row, "TD");
    const indent = name === "score" ? 68 : 0;
    if (indent > 0) drawAs(sheet, null, () => stars(score, [sheet.margin + nameWidth, sheet.y - size / 2 - 2.5], 11));
    await flowValue(sheet, value, text, indent);
  }
}

async function flowValue(sheet: Sheet, tag: Tag, text: string, indent: number): Promise<void> {
  const x = sheet.margin + nameWidth + indent;
  const width = sheet.size[0] - sheet.margin - x;
  const lines = wrapText(cleanText(text), sheet.regular, size, width);
  for (let from = 0; from < lines.length; ) {
    const fit = Math.max(1, Math.floor((sheet.y - sheet.margin) / lineHeight));
    const some = lines.slice(from, from + fit);
    const top = sheet.y - size - 1;
    const style = { face: sheet.regular, size, align: "left" as const };
    drawAs(sheet, tag, () =>
      some.flatMap((line, i) => textLine(sheet, line, { x, y: top - i * lineHeight, width }, style)),
    );
    sheet.y -= some.length * lineHeight;
    from += some.length;
    if (from < lines.length) await turnPage(sheet);
  }
}
