// Takes the pictures of the example application that the docs show: `npm run docs:screenshots`.
import { memoryStorage } from "crmkit/memory";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import { startApp } from "../examples/web/start-app.js";
import { findChromium } from "./chromium.js";

const now = new Date("2026-03-04T09:00:00Z");
const wide = { width: 1_280, height: 800 };
const phone = { width: 390, height: 800 };

const executablePath = findChromium();
if (executablePath === null) throw new Error("Install a Chromium, or say where one is by CHROMIUM_PATH.");
const app = await startApp({ storage: memoryStorage(), clock: () => now, samples: true, reminders: false });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

/** Opens a page as Ann at Acme and takes its picture. */
async function picture(
  name: string,
  path: string,
  viewport = wide,
  language = "en",
  prepare = async (_page: Page) => {},
): Promise<void> {
  const context = await browser.newContext({ viewport });
  const cookies = { person: "ann", firm: "acme", language };
  await context.addCookies(Object.entries(cookies).map(([key, value]) => ({ name: key, value, url: app.url })));
  const page = await context.newPage();
  await page.goto(app.url + path);
  await page.waitForLoadState("networkidle");
  await prepare(page);
  await page.screenshot({ path: `docs/images/${name}.png` });
  await context.close();
}

const ann = app.opened.as({ userId: "ann", companyId: "acme" });
const [lead] = (await ann.leads.mine({ where: { companyName: "Ndiaye Import" } })).records;
await picture("today", "/");
await picture("opportunity-board", "/opportunities/board");
await picture("conversion", `/leads/${lead?.id}/convert`, wide, "en", async (page) => {
  await page.getByLabel("Generate an opportunity").check();
  await page.waitForLoadState("networkidle");
});
await picture("calendar", "/calendar");
await picture("report", "/reports/opportunities");
await picture("phone-in-french", "/calendar", phone, "fr");
await browser.close();
await app.close();
