// Checks the site that `npm run docs` built: every link and picture within it leads somewhere, to the very heading that it names.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The links within a site that lead nowhere: `page: link`, in order. */
export function deadSiteLinks(site: string): readonly string[] {
  const files = fs
    .readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"));
  const there = new Set(files);
  const pages = new Map(
    files
      .filter((file) => file.endsWith(".html") && !file.startsWith("media/"))
      .map((file) => [file, readPage(path.join(site, file))]),
  );
  const isDead = (page: string, link: string): boolean => {
    const [place = "", anchor = ""] = link.split("#").map(decodeURIComponent);
    const target = place === "" ? page : path.posix.join(path.posix.dirname(page), place);
    if (!there.has(target)) return true;
    return anchor !== "" && pages.get(target)?.anchors.has(anchor) === false;
  };
  return [...pages].flatMap(([page, { links }]) =>
    [...links]
      .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link) && isDead(page, link))
      .map((link) => `${page}: ${link}`),
  );
}

interface PageLinks {
  readonly links: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
}

function readPage(file: string): PageLinks {
  const text = fs.readFileSync(file, "utf8").replace(/<script[\s\S]*?<\/script>/g, "");
  const all = (pattern: RegExp): Set<string> =>
    new Set([...text.matchAll(pattern)].map(([, value = ""]) => unescaped(value)));
  return { links: all(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g), anchors: all(/\sid="([^"]*)"/g) };
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dead = deadSiteLinks(path.resolve(import.meta.dirname, "../site"));
  for (const link of dead) console.error(`dead link: ${link}`);
  console.log(`site: ${dead.length} dead links`);
  process.exitCode = dead.length > 0 ? 1 : 0;
}
