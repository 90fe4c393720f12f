import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A file that pages refer to. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

let bundled: Promise<ReadonlyMap<string, Asset>> | undefined;

/** Bundles what runs in the browser, by file name: `main.js`, what it loads where a page needs it, and `main.css`. The process does so once. */
export function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../client/main.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    splitting: true,
    write: false,
    outdir: "assets",
    logLevel: "error",
  });
  return new Map(
    outputFiles.map(({ path, text }) => [
      basename(path),
      { type: types[extname(path).slice(1)] ?? "text/plain", body: text },
    ]),
  );
}
