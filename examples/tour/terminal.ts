/** Prints lines, tables, and a progress line that is rewritten where the output is a terminal. */
export interface Terminal {
  /** Prints a heading. */
  section(text: string): void;
  /** Prints a line, two blanks in. */
  line(text?: string): void;
  /** Prints rows under each other in columns; numbers to the right. */
  table(rows: readonly (readonly (string | number)[])[]): void;
  /** Prints a long text in as many lines as it takes. */
  paragraph(text: string): void;
  /** Tells how far something is; what is done stays on its line. */
  progress(text: string, done: number, of: number | null): void;
}

const widest = 110;

/** Prints to a stream, numbers as a language has them. */
export function terminal(stream: NodeJS.WriteStream, locale: string): Terminal {
  const rewrites = stream.isTTY === true;
  const shown = (cell: string | number): string => (typeof cell === "number" ? cell.toLocaleString(locale) : cell);
  let open = false;
  stream.on("error", () => process.exit()); // whoever reads has gone away
  const print = (text: string): void => {
    stream.write(`${open ? "\n" : ""}${text}\n`);
    open = false;
  };
  return {
    section: (text) => print(rewrites ? `\n\u001b[1m${text}\u001b[0m\n` : `\n${text}\n${"=".repeat(text.length)}\n`),
    line: (text = "") => print(text === "" ? "" : `  ${text}`),
    table: (rows) => {
      const widths: number[] = [];
      for (const row of rows)
        for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, shown(cell).length);
      const aligned = (cell: string | number, i: number): string =>
        typeof cell === "number" ? shown(cell).padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
      for (const row of rows) print(`  ${row.map(aligned).join("  ")}`.trimEnd());
    },
    paragraph: (text) => {
      let row = "";
      for (const word of text.split(" ")) {
        if (row.length + word.length > widest) {
          print(`  ${row}`);
          row = "  ";
        }
        row += row.trim() === "" ? word : ` ${word}`;
      }
      print(`  ${row}`);
    },
    progress: (text, done, of) => {
      if (!rewrites && done !== of) return;
      const share = of === null || of === 0 ? "" : `  ${bar(done / of)}`;
      stream.write(`${rewrites ? "\r\u001b[K" : ""}  ${shown(done)} ${text}${rewrites ? share : "\n"}`);
      open = rewrites;
    },
  };
}

/** A bar of twenty places. */
export const bar = (share: number): string => "█".repeat(Math.round(share * 20)).padEnd(20, "░");
