import Mustache from "mustache";

/** Something between braces: a placeholder, or the begin of a part that is there only if a placeholder has a value, or has none. */
export interface TemplateTag {
  /** What it does; `unsafe` for what templates may not do. */
  readonly kind: "value" | "section" | "unsafe";
  /** What stands between the braces. */
  readonly name: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
}

/** What a text consists of, or where a brace or a part of it is not closed, or closes nothing. */
export type TemplateParts =
  | {
      /** What stands between braces, in order. */
      readonly tags: readonly TemplateTag[];
    }
  | {
      /** Where it cannot be read any further, in UTF-16 units. */
      readonly brokenAt: number;
    };

/** Parsed templates are kept nowhere: texts of users would fill the memory. */
const writer = Object.assign(new Mustache.Writer(), { templateCache: undefined });

/** Said on each call: the library's own are settings of the whole process. */
const braces: [string, string] = ["{{", "}}"];

/** A parsed piece of a template: kind, text, begin, end, and of sections what is within. */
type Token = readonly [kind: string, text: string, begin: number, end: number, within?: readonly Token[] | string];

const kinds: Readonly<Record<string, TemplateTag["kind"]>> = { name: "value", "#": "section", "^": "section" };

/** The longest tag, in UTF-16 units: the library looks for an end that is far away again at every blank. */
const longestTag = 256;

/** Parts stand within parts so many levels deep at most: the library calls itself for each. */
const mostLevels = 16;

/** Takes a text apart. */
export function templateParts(text: string): TemplateParts {
  const unended = unendedTag(text);
  if (unended !== null) return { brokenAt: unended };
  try {
    const tokens = writer.parse(text, braces) as readonly Token[];
    const tooDeep = tokenBelow(tokens, mostLevels);
    return tooDeep === null ? { tags: tagsOf(tokens) } : { brokenAt: tooDeep };
  } catch (error) {
    const at = Number(/ at (\d+)$/.exec(error instanceof Error ? error.message : "")?.[1] ?? 0);
    return { brokenAt: Math.min(at, text.length) };
  }
}

function unendedTag(text: string): number | null {
  for (let at = text.indexOf("{{"); at !== -1; ) {
    const end = text.slice(at, at + longestTag).indexOf("}}");
    if (end === -1) return at;
    at = text.indexOf("{{", at + end);
  }
  return null;
}

function tokenBelow(tokens: readonly Token[], levels: number): number | null {
  for (const [, , at, , within] of tokens) {
    if (!Array.isArray(within)) continue;
    if (levels === 0) return at;
    const below = tokenBelow(within as readonly Token[], levels - 1);
    if (below !== null) return below;
  }
  return null;
}

const tagsOf = (tokens: readonly Token[]): TemplateTag[] =>
  tokens.flatMap(([kind, name, at, , within]) => {
    if (kind === "text" || kind === "!") return [];
    const inner = Array.isArray(within) ? tagsOf(within as readonly Token[]) : []; // partials have a text there
    return [{ kind: kinds[kind] ?? "unsafe", name, at }, ...inner];
  });

/** Fills a text in. @param harmless makes each value harmless where it will stand. */
export const fillTemplate = (text: string, view: object, harmless: (value: string) => string): string =>
  writer.render(text, view, undefined, { escape: harmless, tags: braces });
