import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Only what is wrong leaves the page, and styles of other places, which no page has, are not fetched. */
const run = 'axe.run({ resultTypes: ["violations"], preload: false }).then(({ violations }) => violations)';

/** What axe finds serious or critical on a page, by WCAG 2.2 AA and its best practices: rule and element. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(source); // a script element would be kept off by the page's policy
  const violations = (await page.evaluate(run)) as AxeResults["violations"];
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
