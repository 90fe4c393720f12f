// Holds that no regular expression of the library and of the example application can be made to take long by the text that it is
// given: each literal is analysed. One that is put together while running cannot be; it is listed here with its reason.
import fs from "node:fs";
import path from "node:path";
import { check } from "recheck";
import ts from "typescript";

const root = path.resolve(import.meta.dirname, "..");

/** The files that put an expression together while running, how often, and why none of it takes long. */
const putTogether: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  "src/adapters/csv/csv-record.ts": { count: 1, why: "sticky; a cell's two forms begin by different characters" },
  "src/privacy/cleaner.ts": { count: 1, why: "names and addresses as they are, without repetition" },
  "src/templates/text-of-html.ts": { count: 1, why: "the name of a known tag, without repetition" },
};

interface Literal {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

interface Expressions {
  readonly literals: readonly Literal[];
  /** How many calls of `RegExp` there are. */
  readonly made: number;
}

const sources = (): string[] =>
  ["src", "examples"].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"))
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/"))),
  );

function expressionsOf(name: string): Expressions {
  const file = ts.createSourceFile(name, fs.readFileSync(path.join(root, name), "utf8"), ts.ScriptTarget.Latest, true);
  const literals: Literal[] = [];
  let made = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const where = `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
      const end = node.text.lastIndexOf("/");
      literals.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isCall && node.expression.getText(file) === "RegExp") made += 1;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { literals, made };
}

/** What is wrong with an expression; `null` when its cost grows with the text alone. */
async function faultOf({ where, source, flags }: Literal): Promise<string | null> {
  const found = await check(source, flags, { timeout: 60_000, randomSeed: 20_260_101 });
  if (found.status === "safe") return null;
  const why =
    found.status === "vulnerable" ? `${found.complexity.summary}, as by ${found.attack.pattern}` : found.error.kind;
  return `${where}: /${source}/${flags} is not known to be quick: ${why}`;
}

const found = new Map(sources().map((name) => [name, expressionsOf(name)]));
const faults: string[] = [];
for (const [name, { made }] of found)
  if (made !== (putTogether[name]?.count ?? 0))
    faults.push(
      `${name}: calls RegExp ${made} times; write literals, or tell in scripts/check-regexps.ts why it is quick`,
    );
for (const name of Object.keys(putTogether)) if (!found.has(name)) faults.push(`${name} is listed, but not there`);

// One text may stand in many places.
const literals = [
  ...new Map(
    [...found.values()].flatMap((each) => each.literals).map((each) => [`${each.source}/${each.flags}`, each]),
  ).values(),
];
for (const literal of literals) {
  const fault = await faultOf(literal);
  if (fault !== null) faults.push(fault);
}
for (const fault of faults) console.error(fault);
console.log(`regexps: ${literals.length} analysed, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
