import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { behaviourAreas } from "./behaviours.js";

/** The test files that name each behaviour in a title, by id. */
export type Proofs = ReadonlyMap<string, readonly string[]>;

/** Looks through the titles of all tests below a folder; those that are skipped prove nothing. */
export function proofsIn(root: string, folder = "test"): Proofs {
  const proofs = new Map<string, string[]>();
  for (const file of testFiles(path.join(root, folder))) {
    const name = path.relative(root, file).split(path.sep).join("/");
    for (const id of idsIn(fs.readFileSync(file, "utf8"))) proofs.set(id, [...(proofs.get(id) ?? []), name]);
  }
  return proofs;
}

const testFiles = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test(-d)?\.ts$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));

/** The ids that the titles of the tests in a source name. */
export function idsIn(source: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) && isTest(node.expression) ? node.arguments[0] : undefined;
    if (title !== undefined && isText(title))
      for (const [id] of title.getText().matchAll(/\b[A-Z]{3,6}-\d+\b/g)) ids.add(id);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.test.ts", source, ts.ScriptTarget.Latest, true));
  return ids;
}

const isText = (node: ts.Expression): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** `it`, `it.each(…)`, `test.prop(…)`, `describe` and so on, but none that does not run. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ["it", "test", "describe"].includes(callee.text);
  if (ts.isPropertyAccessExpression(callee))
    return !["skip", "todo", "skipIf"].includes(callee.name.text) && isTest(callee.expression);
  return ts.isCallExpression(callee) && isTest(callee.expression);
}

/** Writes `docs/behaviours.md`: what the library is held to, and by which tests. */
export function behavioursPage(proofs: Proofs): string {
  return [
    "# Behaviours",
    "",
    "What the library is held to, and where it is proven; made by `npm run docs:tables` from the titles of the tests.",
    "",
    ...behaviourAreas.flatMap(({ title, behaviours }) => [
      `## ${title}`,
      "",
      ...Object.entries(behaviours).map(([id, text]) => `- **${id}** ${text}${linksTo(proofs.get(id) ?? [])}`),
      "",
    ]),
  ].join("\n");
}

const linksTo = (files: readonly string[]): string =>
  files.map((file, i) => `${i === 0 ? "<br>" : " · "}[${file.replace(/^test\/|\.ts$/g, "")}](../${file})`).join("");
