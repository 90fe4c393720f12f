// What a bundler takes of the built package, minified for browsers, in bytes: as it is, and after gzip. Prints a Markdown table.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

/** What is measured: a name, and the program that is bundled. */
export const programs = {
  "two pure functions": 'export { fullName, scoreLead } from "crmkit";',
  "`decideMoveLead`": 'export { decideMoveLead } from "crmkit";',
  "the façade and the memory store":
    'export { createCrm } from "crmkit"; export { memoryStorage } from "crmkit/memory";',
  "all of `crmkit`": 'export * from "crmkit";',
  "`crmkit/memory`": 'export * from "crmkit/memory";',
  "`occurrencesBetween`": 'export { occurrencesBetween } from "crmkit";',
  "`crmkit/icalendar`": 'export * from "crmkit/icalendar";',
  "`crmkit/csv`": 'export * from "crmkit/csv";',
  "`crmkit/files`": 'export * from "crmkit/files";',
  "`crmkit/threads`": 'export * from "crmkit/threads";',
  "`crmkit/smtp`": 'export * from "crmkit/smtp";',
  "`crmkit/charts`": 'export * from "crmkit/charts";',
  "`crmkit/pdf`": 'export * from "crmkit/pdf";',
  "`crmkit/testing`": 'export * from "crmkit/testing";',
  "`checkStorage`": 'export { checkStorage } from "crmkit/testing";',
  "`crmkit/testing/arbitraries`": 'export * from "crmkit/testing/arbitraries";',
  "`crmkit/messages/en`": 'export * from "crmkit/messages/en";',
  "`crmkit/messages/fr`": 'export * from "crmkit/messages/fr";',
};

/** Bundles a program; gives its sizes and the packages that it takes along. */
export async function measure(program) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    // Imported when they are needed, but by the door that draws with them: bundlers put them into files of their own.
    external: ["vega", "vega-lite", ...(program.includes("crmkit/pdf") ? [] : ["pdf-lib"])],
    minify: true,
    format: "esm",
    platform: /\/(csv|files|smtp|threads)"/.test(program) ? "node" : "browser",
    write: false,
    metafile: true,
    absWorkingDir: root,
  });
  const [file] = outputFiles;
  const { inputs = {}, imports = [] } = Object.values(metafile.outputs)[0] ?? {};
  const taken = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const inside = taken.flatMap(([input]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
  const packages = [...inside, ...imports.flatMap((one) => (one.kind === "import-statement" ? one.path : []))];
  return {
    minified: file.contents.byteLength,
    gzipped: gzipSync(file.contents, { level: 9 }).byteLength,
    packages: [...new Set(packages)].sort(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log("| import | minified | gzipped | with |\n|---|---:|---:|---|");
  for (const [name, program] of Object.entries(programs)) {
    const { minified, gzipped, packages } = await measure(program);
    console.log(
      `| ${name} | ${minified.toLocaleString("en")} | ${gzipped.toLocaleString("en")} | ${packages.join(", ")} |`,
    );
  }
}
