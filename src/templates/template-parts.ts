import Mustache from "mustache";

/** Something between braces: a placeholder, or the begin of a part that is there only if a placeholder has a value, or has none. */
export interface TemplateTag {
  /** What it does; `unsafe` for what templates may not do. */
  readonly kind: "value" | "section" | "unsafe";
  /** What stands between the braces. */
  readonly name: string;
}

/** Parsed templates are kept nowhere: texts of users would fill the memory. */
const writer = Object.assign(new Mustache.Writer(), { templateCache: undefined });

/** A parsed piece of a template: kind, text, begin, end, and of sections what is within. */
type Token = readonly [kind: string, text: string, begin: number, end: number, within?: readonly Token[] | string];

const kinds: Readonly<Record<string, TemplateTag["kind"]>> = { name: "value", "#": "section", "^": "section" };

/** What stands between the braces of a text, in order; `null` where a brace or a part is not closed. */
export function templateTags(text: string): readonly TemplateTag[] | null {
  try {
    return tagsOf(writer.parse(text) as readonly Token[]);
  } catch {
    return null;
  }
}

const tagsOf = (tokens: readonly Token[]): TemplateTag[] =>
  tokens.flatMap(([kind, name, , , within]) => {
    if (kind === "text" || kind === "!") return [];
    const inner = Array.isArray(within) ? tagsOf(within as readonly Token[]) : []; // partials have a text there
    return [{ kind: kinds[kind] ?? "unsafe", name }, ...inner];
  });

/** Fills a text in. @param harmless makes each value harmless where it will stand. */
export const fillTemplate = (text: string, view: object, harmless: (value: string) => string): string =>
  writer.render(text, view, undefined, { escape: harmless });
