import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { docPages } from "../../scripts/doc-pages.mjs";
import { summaryOf } from "../../scripts/llms-page.js";
import { deadMarkdownLinks, headingAnchors, markdownFiles } from "../../scripts/markdown-links.js";

const root = path.resolve(import.meta.dirname, "../..");
const pages = docPages(root).flatMap((part) => part.pages);

describe("the documentation", () => {
  it("has no dead link", () => {
    const files = markdownFiles(root);
    expect(files).toEqual(expect.arrayContaining(["README.md", "docs/llms.txt", "examples/web/README.md", ...pages]));
    expect(deadMarkdownLinks(root, files)).toEqual([]);
  });

  it("lists every page in llms.txt, each once", () => {
    const list = readFileSync(path.join(root, "docs/llms.txt"), "utf8");
    const linked = [...list.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, target = ""]) =>
      path.posix.join("docs", target),
    );
    expect(linked.toSorted()).toEqual(["README.md", ...pages].toSorted());
    const written = markdownFiles(root, "docs").filter((file) => file.endsWith(".md"));
    expect(written.filter((file) => !pages.includes(file))).toEqual([]);
  });

  it("links every guide and concept from the README", () => {
    const readme = readFileSync(path.join(root, "README.md"), "utf8");
    const wanted = pages.filter((page) => /^docs\/(guides|concepts)\//.test(page));
    expect(wanted.filter((page) => !readme.includes(`(${page})`))).toEqual([]);
  });

  const contributing = readFileSync(path.join(root, "CONTRIBUTING.md"), "utf8");
  const named = [...contributing.matchAll(/`((?:src|test|scripts|examples|docs)\/[\w./*-]+)`/g)].map(
    ([, file = ""]) => file,
  );
  it.each([...new Set(named)])("CONTRIBUTING.md names %s, which is there", (file) => {
    const [folder, base] = [path.join(root, path.dirname(file)), path.basename(file)];
    const pattern = new RegExp(`^${base.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
    expect(existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name))).toBe(true);
  });

  it.each(pages)("%s has a title, and says at its beginning what it is about", (page) => {
    const { title, about } = summaryOf(readFileSync(path.join(root, page), "utf8"));
    expect(title).not.toBe("");
    expect(page === "CONTRIBUTING.md" || about.length > 10).toBe(true);
  });
});

describe("dead links", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "links-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const deadIn = (text: string): readonly string[] => {
    mkdirSync(path.join(folder, "docs"), { recursive: true });
    writeFileSync(
      path.join(folder, "docs/there.md"),
      "# There\n\n## It's `here`, twice\n\n## It's here, twice\n\n```\n# no heading\n```\n",
    );
    writeFileSync(path.join(folder, "page.md"), text);
    return deadMarkdownLinks(folder, ["page.md"]).map(({ line, target }) => `${line} ${target}`);
  };

  it.each([
    "[a](docs/there.md)",
    "[a](docs/there.md#its-here-twice) [b](docs/there.md#its-here-twice-1)",
    "# Own\n\n[a](#own)",
    "[a](https://example.org/nowhere) [b](mailto:a@example.org)",
    "```md\n[a](nowhere.md)\n```\n`[a](nowhere.md)`",
    "[a](docs)",
  ])("are not seen in %j", (text) => {
    expect(deadIn(text)).toEqual([]);
  });

  it.each([
    ["text\n\n[a](nowhere.md)", ["3 nowhere.md"]],
    ["![a](nowhere.png)", ["1 nowhere.png"]],
    ["[a](docs/there.md#nowhere)", ["1 docs/there.md#nowhere"]],
    ["[a](docs/there.md#no-heading)", ["1 docs/there.md#no-heading"]],
    ["[a](docs/There.md)", ["1 docs/There.md"]],
    ["[a](#nowhere) [b](docs/there.md) [c](docs/nowhere)", ["1 #nowhere", "1 docs/nowhere"]],
  ])("are seen in %j", (text, dead) => {
    expect(deadIn(text)).toEqual(dead);
  });

  it("lead to headings by the anchors that GitHub makes", () => {
    expect([...headingAnchors("# A & B\n## `x.y` – z\n### [Link](a.md) É\n")]).toEqual(["a--b", "xy--z", "link-é"]);
  });
});
