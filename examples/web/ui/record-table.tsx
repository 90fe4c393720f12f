import type { Child } from "hono/jsx";

/** A column of a table of records. */
export interface Column<R> {
  readonly label: Child;
  /** How the records are sorted by it, where they are. */
  readonly sorted?: "ascending" | "descending" | undefined;
  readonly cell: (record: R) => Child;
  /** Figures stand to the right. */
  readonly number?: boolean | undefined;
}

interface RecordTableProps<R> {
  /** What the table holds, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly records: readonly R[];
  /** What is said where there is no record. */
  readonly empty: string;
}

/** Records, one a row, in a frame that scrolls sideways where the page is narrow. */
export const RecordTable = <R,>({ caption, columns, records, empty }: RecordTableProps<R>) =>
  records.length === 0 ? (
    <p>{empty}</p>
  ) : (
    <section class="table" tabindex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {columns.map(({ label, number, sorted }) => (
              <th scope="col" class={number ? "number" : undefined} aria-sort={sorted}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr>
              {columns.map(({ cell, number }) => (
                <td class={number ? "number" : undefined}>{cell(record)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
