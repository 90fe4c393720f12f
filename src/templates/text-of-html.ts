/** What begins or ends a line of text where it stands. */
const breaks: ReadonlySet<string> = new Set(
  "br,/p,/div,/li,/tr,/h1,/h2,/h3,/h4,/h5,/h6,/table,/ul,/ol,/blockquote".split(","),
);

/** Elements whose text is not for reading. */
const unread: ReadonlySet<string> = new Set(["style", "script", "head", "title"]);

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" }),
);

/**
 * The plain text of a message in HTML, for readers that show none: elements are left out, lines stay lines. It takes time
 * in proportion to the length, whatever is not closed.
 */
export function textOfHtml(html: string): string {
  return withoutElements(html)
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) =>
      characterOf(whole, decimal, hex, name),
    )
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function withoutElements(html: string): string {
  const texts: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    texts.push(html.slice(at, open === -1 ? html.length : open).replace(/[ \t\r\n\f]+/g, " "));
    if (open === -1) break;
    const end = html.startsWith("<!--", open) ? "-->" : ">";
    const close = html.indexOf(end, open + (end === ">" ? 1 : 4));
    if (close === -1) break; // what is never closed is no text
    const tag = /^<(\/?[a-z][a-z0-9]*)/i.exec(html.slice(open, open + 32))?.[1]?.toLowerCase() ?? "";
    if (breaks.has(tag)) texts.push("\n");
    at = unread.has(tag) ? endOf(tag, html, close + 1) : close + end.length;
  }
  return texts.join("");
}

/** Where an element ends; the end of all where it is never closed. */
function endOf(tag: string, html: string, from: number): number {
  const closing = new RegExp(`</${tag}[^a-z0-9]`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : found.index;
}

function characterOf(whole: string, decimal?: string, hex?: string, name = ""): string {
  const code = decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal);
  if (code === null) return named.get(name.toLowerCase()) ?? whole;
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "\ufffd";
}
