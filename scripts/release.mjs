// Releases the version that package.json names. Tells what it would do and does nothing, unless it is called with `--publish`:
// checks the tree, version, changelog and API report; builds and packs; tries the publication dry; then publishes, tags and pushes the tag.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = process.cwd();
const isReal = process.argv.includes("--publish");
const read = (file) => fs.readFileSync(path.join(root, file), "utf8");
const { name, version } = JSON.parse(read("package.json"));
const tag = `v${version}`;

const run = (command, args) => spawnSync(command, args, { cwd: root, encoding: "utf8" });
const git = (...args) => run("git", args).stdout.trim();

/** What stands against a release, all of it. */
function objections() {
  const changelog = read("CHANGELOG.md");
  const section = (title) =>
    new RegExp(`^## ${title.replaceAll(".", "\\.")}[^\\n]*\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, "m").exec(changelog);
  const ours = section(version);
  const changed = git("status", "--porcelain");
  return [
    /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/.test(version) ? null : `the version ${version} is none of Semantic Versioning`,
    changed === "" ? null : `the tree is not clean:\n${changed}`,
    git("branch", "--show-current") === "main" ? null : "this is not the branch main",
    git("tag", "--list", tag) === "" ? null : `there is a tag ${tag} already`,
    ours === null ? `CHANGELOG.md has no section "## ${version} - <date>"` : null,
    ours === null || /^## \S+ - \d{4}-\d{2}-\d{2}$/m.test(ours[0]) ? null : `the section of ${version} has no date`,
    ours === null || ours[1].trim() !== "" ? null : `the section of ${version} is empty`,
    (section("Unreleased")?.[1] ?? "").trim() === "" ? null : `CHANGELOG.md has changes under "Unreleased"`,
  ].filter((objection) => objection !== null);
}

/** Carries a step out; a failure ends the release. */
function step(title, command, args) {
  console.log(`- ${title}: ${[command, ...args].join(" ")}`);
  const { status, stdout, stderr } = run(command, args);
  if (status === 0) return stdout;
  console.error(`${stdout}${stderr}\nnot released: ${title} failed`);
  process.exit(1);
}

/** What is published: a file in a folder of its own. */
function pack() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "release-"));
  const [packed] = JSON.parse(
    step("pack", "npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]),
  );
  console.log(`  ${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes`);
  return path.join(folder, packed.filename);
}

const found = objections();
if (found.length > 0) {
  console.error(`not released:\n${found.map((objection) => `- ${objection}`).join("\n")}`);
  process.exit(1);
}
console.log(`${isReal ? "releasing" : "would release"} ${name} ${version}`);
step("build", "npm", ["run", "-s", "build"]);
step("API report is up to date", "npm", ["run", "-s", "api"]);
const file = pack();
// npm proves where a package was built only where it can ask the machine, which is so in CI.
const publication = ["publish", file, "--ignore-scripts", "--access", "public"];
const provenance = process.env.GITHUB_ACTIONS === "true" ? ["--provenance"] : [];
if (isReal) {
  step("tag", "git", ["tag", "--annotate", tag, "--message", `${name} ${version}`]);
  step("publish", "npm", [...publication, ...provenance]);
  step("push the tag", "git", ["push", "origin", tag]);
} else {
  step("publish, dry", "npm", [...publication, "--dry-run"]);
  console.log(`would: git tag --annotate ${tag}`);
  console.log(`would: npm ${[...publication, "--provenance"].join(" ")}`);
  console.log(`would: git push origin ${tag}`);
}
fs.rmSync(path.dirname(file), { recursive: true });
