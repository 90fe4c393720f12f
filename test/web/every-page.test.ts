import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import type { OpenedApp } from "./support/open-browser.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

/** The pages of every part, one of each kind of record included. */
async function pathsOf({ ann }: OpenedApp): Promise<readonly string[]> {
  const first = { limit: 1 };
  const [lead, account, contact, sale, event] = await Promise.all([
    ann.leads.open(first),
    ann.accounts.list(first),
    ann.contacts.list(first),
    ann.opportunities.open(first),
    ann.calendar.list(first),
  ]);
  const ids = [lead, account, contact, sale, event].map(({ records }) => records[0]?.id ?? "none");
  return [
    "/",
    ...["", "/new", "/board", "/import", `/${ids[0]}`, `/${ids[0]}/convert`, `/${ids[0]}/report`].map(
      (to) => `/leads${to}`,
    ),
    ...["", "/new", `/${ids[1]}`].map((to) => `/accounts${to}`),
    ...["", "/new", `/${ids[2]}`].map((to) => `/contacts${to}`),
    ...["", "/board", `/${ids[3]}`].map((to) => `/opportunities${to}`),
    ...["", "?view=week", "?view=agenda", "/new", "/planning", `/events/${ids[4]}`].map((to) => `/calendar${to}`),
    ...["", "/search", "/different"].map((to) => `/duplicates${to}`),
    ...["", "/opportunities", "/leads"].map((to) => `/reports${to}`),
    "/catalogues",
    "/outbox",
    "/settings",
  ];
}

/** What is wrong with a page: its answer, its heading, what axe finds, and what does not fit its width. */
async function faultsOf(page: Page, url: string): Promise<readonly string[]> {
  const answer = await page.goto(url);
  if (answer?.status() !== 200) return [`answers ${answer?.status()}`];
  // With what it fetches once it is there.
  await page.locator("html[data-scripts]:not(:has(.htmx-request, .htmx-settling))").waitFor();
  const headings = await page.locator("h1").count();
  const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
  const room = page.viewportSize()?.width ?? 0;
  return [
    ...(headings === 1 ? [] : [`has ${headings} headings`]),
    ...(width <= room ? [] : [`is ${width} wide`]),
    ...(await seriousFaults(page)),
  ];
}

describe.skipIf(!hasBrowser)("every page of the example application, with its samples", () => {
  it.each([
    { told: "in English on a wide screen", language: "en", width: 1_280 },
    { told: "in French on a phone", language: "fr", width: 360 },
  ] as const)("is sound, accessible and fits $told", { timeout: 240_000 }, async ({ language, width }) => {
    const app = await openApp({ samples: true });
    const page = await app.visit("/", { language, width });
    const found: string[] = [];
    for (const path of await pathsOf(app))
      for (const fault of await faultsOf(page, app.url + path)) found.push(`${path} ${fault}`);
    expect(found).toEqual([]);
  });
});
