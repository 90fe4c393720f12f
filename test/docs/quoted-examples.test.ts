import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Code without its imports, and without what is exported being told. */
const plain = (code: string): string =>
  code
    .replace(/^import [\s\S]*?;\n/gm, "")
    .replace(/^export /gm, "")
    .trim();

/** Blocks of the guides whose first line names a file of the examples. */
const quotes = readdirSync(new URL("../../docs/guides", import.meta.url)).flatMap((page) =>
  [...read(`docs/guides/${page}`).matchAll(/```\w+[^\n]*\n\/\/ (examples\S+)\n([\s\S]+?)```/g)].map(
    ([, path = "", code = ""]) => [page, path, code] as const,
  ),
);

describe("guides show code of the examples as it is", () => {
  it.each(quotes)("%s shows %s", (_page, path, code) => {
    expect(plain(code)).not.toBe("");
    expect(plain(read(path))).toContain(plain(code));
  });

  it.each(["own-storage.md", "embed-in-express.md", "embed-in-hono.md", "embed-in-next.md", "http-answers.md"])(
    "%s shows some",
    (page) => {
      expect(quotes.filter(([name]) => name === page)).not.toEqual([]);
    },
  );
});
