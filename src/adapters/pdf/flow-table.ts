import { clipText } from "../../kernel/clip-text.js";
import { cleanText } from "./clean-text.js";
import { columnWidths } from "./column-widths.js";
import { drawAs, textLine } from "./draw.js";
import type { Face } from "./face.js";
import { box, polyline } from "./shapes.js";
import type { Sheet } from "./sheet.js";
import { need, turnPage } from "./sheet.js";
import type { Tag } from "./tags.js";
import { addTag } from "./tags.js";
import { wrapText } from "./wrap-text.js";

/** A column of a table. */
export interface TableColumn {
  /** What stands above it. */
  readonly title: string;
  /** Where its texts stand; numbers to the right. */
  readonly align: "left" | "right";
}

/** A table that goes over as many pages as it takes. */
export interface Table {
  /** From left to right. */
  readonly columns: readonly TableColumn[];
  /** From the top down; each has a text for every column. */
  readonly rows: readonly (readonly string[])[];
  /** A last row, in bold. */
  readonly total?: readonly string[] | undefined;
}

const size = 8.5;
const lineHeight = 11.5;
const padding = { x: 4, y: 3 };

/** What the parts of a table are drawn with. */
interface Layout {
  readonly sheet: Sheet;
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
  readonly tag: Tag;
}

/** Draws a table: texts wrap, a row that is higher than a page goes on, and each page begins with the titles. */
export async function flowTable(sheet: Sheet, { columns, rows, total }: Table): Promise<void> {
  sheet.y -= 6;
  const layout = {
    sheet,
    columns,
    widths: widthsOf(sheet, columns, rows, total),
    tag: addTag(sheet.pdf, sheet.tags.top, "Table"),
  };
  const titles = columns.map(({ title }) => title);
  const first = wrapped(layout, rows[0] ?? [], sheet.regular);
  const head = wrapped(layout, titles, sheet.bold);
  await need(sheet, heightOf(head) + Math.min(heightOf(first), 60));
  drawHead(layout, head, addTag(sheet.pdf, layout.tag, "TR"));
  for (const row of rows) await flowRow(layout, wrapped(layout, row, sheet.regular), head, sheet.regular);
  if (total !== undefined) await flowRow(layout, wrapped(layout, total, sheet.bold), head, sheet.bold);
}

/** What the longest texts of the first rows ask for. */
function widthsOf(
  { size: [page], margin, regular, bold }: Sheet,
  columns: readonly TableColumn[],
  rows: Table["rows"],
  total: Table["total"],
): readonly number[] {
  const width = page - 2 * margin;
  const wanted = columns.map(({ title }, i) => {
    const texts = rows.slice(0, 500).map((row) => regular.widthOf(clipText(row[i] ?? "", 200), size));
    const strong = [title, total?.[i] ?? ""].map((text) => bold.widthOf(clipText(text, 200), size));
    return Math.min(width, Math.max(24, ...texts, ...strong) + 2 * padding.x + 0.01);
  });
  return columnWidths(wanted, width);
}

const wrapped = ({ columns, widths }: Layout, row: readonly string[], face: Face): readonly (readonly string[])[] =>
  columns.map((_, i) => wrapText(cleanText(row[i] ?? ""), face, size, (widths[i] ?? 0) - 2 * padding.x));

const linesOf = (cells: readonly (readonly string[])[]): number => Math.max(1, ...cells.map(({ length }) => length));

const heightOf = (cells: readonly (readonly string[])[]): number => linesOf(cells) * lineHeight + 2 * padding.y;

/** The titles; `null` for those that are repeated on a further page, which are not read aloud again. */
function drawHead(layout: Layout, cells: readonly (readonly string[])[], row: Tag | null): void {
  const { sheet, widths } = layout;
  const shown = cells.map((lines) => lines.slice(0, 6));
  const width = widths.reduce((sum, one) => sum + one, 0);
  const height = heightOf(shown);
  drawAs(sheet, null, () => box([sheet.margin, sheet.y - height], width, height, "#e8eef4"));
  drawCells(layout, shown, sheet.bold, row === null ? [] : shown.map(() => addTag(sheet.pdf, row, "TH")));
}

async function flowRow(
  layout: Layout,
  cells: readonly (readonly string[])[],
  head: readonly (readonly string[])[],
  face: Face,
): Promise<void> {
  const { sheet, tag } = layout;
  const row = addTag(sheet.pdf, tag, "TR");
  const tags = cells.map(() => addTag(sheet.pdf, row, "TD"));
  const count = linesOf(cells);
  for (let from = 0; from < count; ) {
    const fit = Math.floor((sheet.y - sheet.margin - 2 * padding.y) / lineHeight);
    const left = count - from;
    if (fit < Math.min(left, left > 40 ? 3 : 40)) {
      await turnPage(sheet);
      drawHead(layout, head, null);
      continue;
    }
    const some = cells.map((lines) => lines.slice(from, from + fit));
    from += Math.min(fit, left);
    drawCells(layout, some, face, tags);
    drawAs(sheet, null, () => ruleBelow(layout));
  }
}

/** Draws a row, or as much of it as the page takes, and goes below it. */
function drawCells(
  { sheet, columns, widths }: Layout,
  cells: readonly (readonly string[])[],
  face: Face,
  tags: readonly Tag[],
): void {
  const top = sheet.y - padding.y - size;
  let x = sheet.margin;
  cells.forEach((lines, i) => {
    const place = { x: x + padding.x, width: (widths[i] ?? 0) - 2 * padding.x };
    const align = columns[i]?.align === "right" ? "right" : undefined;
    drawAs(sheet, tags[i] ?? null, () =>
      lines.flatMap((line, k) => textLine(sheet, line, { ...place, y: top - k * lineHeight }, { face, size, align })),
    );
    x += widths[i] ?? 0;
  });
  sheet.y -= heightOf(cells);
}

function ruleBelow({ sheet, widths }: Layout): ReturnType<typeof polyline> {
  const right = widths.reduce((sum, one) => sum + one, sheet.margin);
  return polyline(
    [
      [sheet.margin, sheet.y],
      [right, sheet.y],
    ],
    { color: "#c8d0d8", width: 0.5 },
  );
}
