import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "release-"));
const clone = path.join(folder, "clone");
const asked: string[] = [];
const packageServer = createServer(({ method }, response) => {
  asked.push(method ?? "");
  response.writeHead(404).end("{}");
});

const git = (...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@acme.example", ...args], {
    cwd: clone,
    encoding: "utf8",
  });
const write = (file: string, text: string): void => fs.writeFileSync(path.join(clone, file), text);
const changelog = (unreleased = "", section = "## 1.0.0 - 2030-01-07\n\n- The first.\n"): string =>
  `# Changelog\n\n## Unreleased\n\n${unreleased}\n${section}\n## 0.9.0 - 2029-12-01\n\n- Before.\n`;
const commit = (): void => {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "A version");
};

/** Runs the script in the clone. Nothing asks the real packageServer. */
const release = (): Promise<{ readonly code: number | null; readonly text: string }> =>
  new Promise((resolve) => {
    const { port } = packageServer.address() as AddressInfo; // a TCP server has one once it listens
    const env = { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: "0" };
    const child = spawn(process.execPath, ["scripts/release.mjs"], { cwd: clone, env });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (text += piece));
    child.on("close", (code) => resolve({ code, text }));
  });

beforeAll(async () => {
  await new Promise<void>((done) => packageServer.listen(0, "127.0.0.1", done));
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, clone]);
  fs.copyFileSync(path.join(root, "scripts/release.mjs"), path.join(clone, "scripts/release.mjs"));
  fs.mkdirSync(path.join(clone, "dist"));
  write("dist/index.js", "export {};\n"); // what is built is tried as a package elsewhere
  const manifest = JSON.parse(fs.readFileSync(path.join(clone, "package.json"), "utf8")) as { scripts: object };
  const scripts = { ...manifest.scripts, build: "node --version", api: "node --version" }; // the gate carries these out
  write("package.json", `${JSON.stringify({ ...manifest, version: "1.0.0", scripts }, null, 2)}\n`);
  git("checkout", "--quiet", "-B", "main");
}, 120_000);
beforeEach(() => {
  write("CHANGELOG.md", changelog());
  commit();
}, 120_000);
afterAll(() => {
  packageServer.closeAllConnections();
  packageServer.close();
  fs.rmSync(folder, { recursive: true });
}, 120_000);

describe("npm run release", () => {
  it("tells what it would do, and publishes and tags nothing", async () => {
    const { code, text } = await release();
    expect(text).toContain("would release crmkit 1.0.0");
    expect(text).toMatch(/crmkit-1\.0\.0\.tgz: \d{3,} files, \d+ bytes/);
    expect(text).toContain("would: git tag --annotate v1.0.0");
    expect(text).toContain("--provenance");
    expect(code).toBe(0);
    expect(asked.filter((method) => method !== "GET")).toEqual([]);
    expect(git("tag")).toBe("");
    expect(git("status", "--porcelain")).toBe("");
  }, 300_000); // npm begins four times

  it("names everything that stands against a release", async () => {
    write("CHANGELOG.md", changelog("- Something.\n", ""));
    commit();
    git("tag", "v1.0.0");
    write("new.txt", "not committed");
    git("checkout", "--quiet", "-b", "other");
    const { code, text } = await release();
    git("checkout", "--quiet", "main");
    git("tag", "--delete", "v1.0.0");
    fs.rmSync(path.join(clone, "new.txt"));
    expect(code).toBe(1);
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "not released:",
      "- the tree is not clean:",
      "?? new.txt",
      "- this is not the branch main",
      "- there is a tag v1.0.0 already",
      '- CHANGELOG.md has no section "## 1.0.0 - <date>"',
      '- CHANGELOG.md has changes under "Unreleased"',
    ]);
  });

  it.each([
    ["## 1.0.0\n\n- The first.\n", "the section of 1.0.0 has no date"],
    ["## 1.0.0 - 2030-01-07\n", "the section of 1.0.0 is empty"],
  ])("refuses a section such as %j", async (section, objection) => {
    write("CHANGELOG.md", changelog("", section));
    commit();
    expect(await release()).toEqual({ code: 1, text: `not released:\n- ${objection}\n` });
  });
});
