import path from "node:path";
import ts from "typescript";

const root = path.resolve(import.meta.dirname, "../..");

/** As strict as a compiler can be told to be, and without the types of Node: hosts run in browsers too. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** A file of a host, checked against the types that were built. */
export interface HostProgram {
  /** The compiler's view of it. */
  readonly program: ts.Program;
  /** The file. */
  readonly file: ts.SourceFile;
  /** What the compiler says: the line, from 1, and the first line of the message. */
  readonly told: readonly (readonly [line: number, message: string])[];
}

/** Checks a text as a file of a host that has installed the package. */
export function hostProgram(text: string): HostProgram {
  const name = path.join(root, "host.ts"); // it is nowhere but here; the package finds itself by its name
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  host.getSourceFile = (asked, ...rest) => (asked === name ? file : getSourceFile(asked, ...rest));
  host.fileExists = (asked) => asked === name || fileExists(asked);
  const program = ts.createProgram([name], options, host);
  const told = ts
    .sortAndDeduplicateDiagnostics([...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ start = 0, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "";
      return [file.getLineAndCharacterOfPosition(start).line + 1, message] as const;
    });
  return { program, file, told };
}

/** The declarations of every door of the package, by the name that is imported. */
export function doors(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(ts.sys.readFile(path.join(root, "package.json")) ?? "{}") as {
    readonly exports: Readonly<Record<string, { readonly types?: string } | string>>;
  };
  return new Map(
    Object.entries(manifest.exports).flatMap(([door, target]) =>
      typeof target === "object" && target.types !== undefined
        ? [[door.replace(/^\./, "crmkit"), path.join(root, target.types)] as const]
        : [],
    ),
  );
}
