import type { Run, Statement } from "./statement.js";

/** A read that waits to be sent. */
interface Waiting {
  readonly statement: Statement;
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/** How many reads are sent as one at most: the others are done beside them, by other connections. */
const mostAtOnce = 8;

/**
 * Sends reads that are asked for at the same moment, as the columns of a board are, as one statement: in one round trip,
 * and of one state of the database. Each waits for all, so none of them should take long. Where that fails, each is sent
 * by itself, so that each fails or not by itself.
 */
export function batchReads(run: Run): Run {
  let waiting: Waiting[] = [];
  const sendAll = (): void => {
    const reads = waiting;
    waiting = [];
    for (let start = 0; start < reads.length; start += mostAtOnce)
      void send(run, reads.slice(start, start + mostAtOnce));
  };
  return (statement) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ statement, resolve, reject }) === 1) void Promise.resolve().then(sendAll);
    });
}

async function send(run: Run, reads: readonly Waiting[]): Promise<void> {
  const texts = reads.length > 1 ? await run(joined(reads.map(({ statement }) => statement))).catch(() => null) : null;
  for (const [i, { statement, resolve, reject }] of reads.entries()) {
    if (texts === null) run(statement).then(resolve, reject);
    else resolve(rowsOf(texts[i]));
  }
}

/** Rows are JSON on one line each. */
const rowsOf = (text = ""): readonly string[] => (text === "" ? [] : text.split("\n"));

/** One statement with a row for each of several: the rows that it gives, joined. */
function joined(statements: readonly Statement[]): Statement {
  const params: string[] = [];
  const lists = statements.map((statement) => {
    const before = params.length;
    params.push(...statement.params);
    const sql = statement.sql.replace(/\$(\d+)/g, (_, number) => `$${before + Number(number)}`);
    return `array_to_string(array(${sql}), chr(10))`;
  });
  return { sql: `select unnest(array[${lists.join(", ")}]) as r`, params };
}
