import fs from "node:fs";
import path from "node:path";

/** A link that leads nowhere. */
export interface DeadLink {
  /** The file, from the root. */
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** Where it was to lead. */
  readonly target: string;
}

const ignored = new Set(["node_modules", "dist", "site", "coverage", ".git", ".tmp", "temp", "api-report"]);

/** Every Markdown file below a folder, from the root. */
export function markdownFiles(root: string, folder = "."): readonly string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : markdownFiles(root, file);
    return /\.(md|txt)$/.test(entry.name) ? [file] : [];
  });
}

/** The links of Markdown files that lead to a file that is not there, or to a heading that is not in it. Addresses elsewhere are not asked for. */
export function deadMarkdownLinks(root: string, files: readonly string[]): readonly DeadLink[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known = anchors.get(file) ?? headingAnchors(fs.readFileSync(file, "utf8"));
    anchors.set(file, known);
    return known;
  };
  const isDead = (file: string, target: string): boolean => {
    const [place = "", anchor] = decodeURIComponent(target).split("#");
    const there = place === "" ? path.join(root, file) : path.resolve(root, path.dirname(file), place);
    if (!isThere(there)) return true;
    return anchor !== undefined && there.endsWith(".md") && !anchorsOf(there).has(anchor);
  };
  return files.flatMap((file) =>
    linksIn(fs.readFileSync(path.join(root, file), "utf8"))
      .filter(({ target }) => !/^[a-z][a-z+.-]*:/i.test(target) && isDead(file, target))
      .map(({ line, target }) => ({ file, line, target })),
  );
}

/** Also where a file system takes capitals for small letters. */
function isThere(file: string): boolean {
  if (!fs.existsSync(file)) return false;
  return fs.readdirSync(path.dirname(file)).includes(path.basename(file));
}

/** Links and images, but for those in code. */
function linksIn(text: string): readonly { readonly line: number; readonly target: string }[] {
  return withoutCode(text)
    .split("\n")
    .flatMap((line, i) =>
      [...line.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target = ""]) => ({
        line: i + 1,
        target,
      })),
    );
}

/** Lines stay where they are. */
const withoutCode = (text: string): string =>
  text
    .replace(/^( *)(```+|~~~+)[\s\S]*?^ *\2[^\S\n]*$/gm, (block) => block.replace(/[^\n]/g, ""))
    .replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, "");

/** The anchors of headings as GitHub makes them, and those written as `id`. */
export function headingAnchors(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const plain = text.replace(/^( *)(```+|~~~+)[\s\S]*?^ *\2[^\S\n]*$/gm, "");
  for (const [, heading = ""] of plain.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, "").replaceAll(" ", "-");
    for (let i = 0, anchor = slug; ; anchor = `${slug}-${++i}`)
      if (!found.has(anchor)) {
        found.add(anchor);
        break;
      }
  }
  for (const [, id = ""] of plain.matchAll(/<a\s[^>]*\bid="([^"]+)"/g)) found.add(id);
  return found;
}
