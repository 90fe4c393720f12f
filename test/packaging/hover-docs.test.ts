import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { doors } from "./host-program.js";

const program = ts.createProgram([...doors().values()], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  types: ["node"],
});
const checker = program.getTypeChecker();
const root = path.resolve(import.meta.dirname, "../..");

/** What a module exports, aliases followed to what they stand for. */
const exportsOf = (file: string): readonly ts.Symbol[] => {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is no module: build it first`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
};

const isDocumented = (symbol: ts.Symbol): boolean => symbol.getDocumentationComment(checker).length > 0;

const isOwn = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some((node) => node.getSourceFile().fileName.startsWith(path.join(root, "dist"))) === true;

/** The fields and methods that a symbol has or inherits, and those of types that are written down within it. */
function membersOf(symbol: ts.Symbol): readonly (readonly [name: string, member: ts.Symbol])[] {
  if (!isOwn(symbol)) return [];
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      const member = checker.getSymbolAtLocation(node.name);
      if (member !== undefined) found.add(member);
    }
    ts.forEachChild(node, visit);
  };
  for (const node of symbol.declarations ?? []) visit(node);
  const isShape = symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.TypeAlias);
  const inherited = isShape ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)) : [];
  for (const member of inherited) if (isOwn(member)) found.add(member);
  return [...found].map((member) => [`${symbol.name}.${member.name}`, member]);
}

describe("what an editor shows on hovering", () => {
  /** What a thread runs exports nothing. */
  const named = [...doors()].filter(([door]) => door !== "crmkit/threads/worker");

  it.each(named)("every symbol of %s, and every field and method of it, has a comment", (_door, file) => {
    const exported = exportsOf(file);
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.filter((symbol) => !isDocumented(symbol)).map(({ name }) => name)).toEqual([]);
    const bare = exported.flatMap(membersOf).filter(([, member]) => !isDocumented(member));
    expect([...new Set(bare.map(([name]) => name))]).toEqual([]);
  });

  it("looks at fields at all", () => {
    const main = doors().get("crmkit");
    const lead = exportsOf(main ?? "").find(({ name }) => name === "Lead");
    expect(lead && membersOf(lead).map(([name]) => name)).toContain("Lead.email");
  });
});
