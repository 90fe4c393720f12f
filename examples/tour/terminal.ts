import type { WriteStream } from "node:tty";

/** Prints lines, tables, and a progress line that is rewritten where the output is a terminal. */
export interface Terminal {
  /** Prints a heading. */
  section(text: string): void;
  /** Prints a line. */
  line(text?: string): void;
  /** Prints rows under each other in columns. */
  table(rows: readonly (readonly (string | number)[])[]): void;
  /** Tells how far something is. */
  progress(text: string, done: number, of: number | null): void;
}

/** Prints to a stream. */
export function terminal(stream: NodeJS.WriteStream & Partial<WriteStream>): Terminal {
  const rewrites = stream.isTTY === true;
  let open = false;
  const line = (text = ""): void => {
    if (open) stream.write("\n");
    open = false;
    stream.write(`${text}\n`);
  };
  return {
    line,
    section: (text) => line(rewrites ? `\n\u001b[1m${text}\u001b[0m` : `\n${text}\n${"-".repeat(text.length)}`),
    table: (rows) => {
      const widths = rows.reduce<number[]>(
        (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, String(cell).length)),
        [],
      );
      for (const row of rows) line(`  ${row.map((cell, i) => aligned(cell, widths[i] ?? 0)).join("  ")}`.trimEnd());
    },
    progress: (text, done, of) => {
      if (!rewrites) return;
      const share = of === null || of === 0 ? "" : ` ${bar(done / of)} ${Math.floor((100 * done) / of)} %`;
      stream.write(`\r\u001b[K  ${text}: ${done.toLocaleString("en")} rows${share}`);
      open = true;
    },
  };
}

const aligned = (cell: string | number, width: number): string =>
  typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);

const bar = (share: number): string => "█".repeat(Math.round(share * 20)).padEnd(20, "░");
