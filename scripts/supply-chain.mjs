// What comes with the library: every package that an install of it brings has a licence that allows any use, runs nothing when
// it is installed, and is named by its hash; of the tools, the licence is known too. Known holes are asked for where the
// registry answers that question.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), "utf8"));
const { packages } = read("package-lock.json");
const { dependencies } = read("package.json");

/** Licences that let anybody use, change and sell what they cover, and ask for no more than their text. */
const permissive = new Set(["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "(MIT AND Zlib)"]);
/** Further ones that tools of the project may have; nothing of these is shipped. */
const ofTools = new Set([
  ...permissive,
  "(MIT OR CC0-1.0)",
  "(MIT OR EUPL-1.1+)",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC-BY-4.0", // tables of browsers
  "MIT OR Apache-2.0",
  "MPL-2.0",
  "Python-2.0",
  "SEE LICENSE IN README.md AND LICENSE", // the DejaVu fonts: Bitstream Vera's licence, and public domain
  "Unlicense",
]);

const faults = [];
const installed = Object.entries(packages).filter(([place]) => place !== "");
const shipped = installed.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional);
for (const [place, { license, integrity, resolved }] of installed) {
  if (!ofTools.has(license)) faults.push(`${place}: the licence ${license} is not known`);
  if (integrity === undefined) faults.push(`${place}: the lock file has no hash`);
  if (resolved !== undefined) faults.push(`${place}: the lock file names a host`);
}
for (const [place, { license, hasInstallScript }] of shipped) {
  if (!permissive.has(license)) faults.push(`${place}: ${license} may not be shipped`);
  if (hasInstallScript) faults.push(`${place}: runs a script when it is installed`);
}
for (const name of Object.keys(dependencies))
  if (!shipped.some(([place]) => place === `node_modules/${name}`)) faults.push(`${name}: is not in the lock file`);

/** Known holes of what is shipped; some registries do not answer that. */
function audit() {
  try {
    execFileSync("npm", ["audit", "--audit=true", "--omit=dev", "--omit=peer", "--json"], { cwd: root, stdio: "pipe" });
    return "no known holes";
  } catch (error) {
    const found = JSON.parse(String(error.stdout) || "{}");
    if (found.vulnerabilities === undefined) return `known holes NOT asked for: ${found.message ?? "no answer"}`;
    for (const [name, { severity }] of Object.entries(found.vulnerabilities)) faults.push(`${name}: ${severity} hole`);
    return "known holes";
  }
}

const holes = audit();
for (const fault of faults) console.error(fault);
console.log(
  `supply: ${shipped.length} packages come with the library, ${installed.length} with its tools; ${holes}; ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
