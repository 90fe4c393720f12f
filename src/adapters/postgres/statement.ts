/** A statement that is ready to be run; each row has one column, `r`, a text. */
export interface Statement {
  /** The SQL, with `$1`, `$2` … */
  readonly sql: string;
  /** The parameters, all texts. */
  readonly params: string[];
}

/** Runs a statement and gives the texts of its rows. */
export type Run = (statement: Statement) => Promise<readonly string[]>;

/** The parameters of a statement in the making. */
export interface Parameters {
  /** Adds a text; gives the SQL that stands for it. */
  readonly add: (text: string) => string;
  /** All that were added. */
  readonly values: string[];
}

/** Begins with none. A text is all that every client sends alike, whatever its type is in the end. */
export function parameters(): Parameters {
  const values: string[] = [];
  return { add: (text) => `$${values.push(text)}::text`, values };
}
