/** A promise that a storage gives. */
export interface Promised {
  /** The method, `null` for a promise of every method. */
  readonly method: string | null;
  /** What its cases in the conformance kit are called. */
  readonly id: string;
  /** What is promised. */
  readonly text: string;
}

/** Reads the promises off the doc comments of the storage port. */
export function promisesOf(source: string): Promised[] {
  const comments = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export interface )?(\w+)/g);
  return [...comments].flatMap(([, comment = "", name = ""]) =>
    bulletsOf(comment).map(({ id, text }) => ({ method: name === "Storage" ? null : name, id, text })),
  );
}

function bulletsOf(comment: string): { id: string; text: string }[] {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
  const bullets: { id: string; text: string }[] = [];
  for (const line of lines) {
    const [, id, text = ""] = /^- `([a-z]+\.[a-z]+)`: (.*)$/.exec(line) ?? [];
    const last = bullets.at(-1);
    if (id !== undefined) bullets.push({ id, text });
    else if (last !== undefined && /^ {2}\S/.test(line)) last.text += ` ${line.trim()}`;
  }
  return bullets;
}

/** Writes `docs/promises.md`: what a storage promises, method by method. */
export function promisesPage(source: string): string {
  const promises = promisesOf(source);
  const methods = [...new Set(promises.map(({ method }) => method))];
  return [
    "# Promises of a storage",
    "",
    "What the library relies on, made by `npm run docs:tables` from the doc comments of [`Storage`](../src/ports/storage.ts). Each id names the cases of the conformance kit that prove it:",
    "see [the storage port](concepts/storage-port.md).",
    "",
    ...methods.flatMap((method) => [
      `## ${method === null ? "Every method" : `\`${method}\``}`,
      "",
      ...promises
        .filter((promise) => promise.method === method)
        .map(({ id, text }) => `- **\`${id}\`** ${plain(text)}`),
      "",
    ]),
  ].join("\n");
}

const plain = (text: string): string => text.replace(/\{@link (\w+)\}/g, "`$1`");
