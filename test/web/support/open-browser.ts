import type { ActorCrm, Storage } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import type { OpenedCrm } from "../../../examples/web/open/open-crm.js";
import type { Firm, Person } from "../../../examples/web/open/people.js";
import type { AppOptions } from "../../../examples/web/start-app.js";
import { startApp } from "../../../examples/web/start-app.js";

/** Whether there is a browser on this machine; the tests are skipped where there is none. */
export const hasBrowser = inject("chromiumEndpoint") !== null;

/** Who opens the application, and how wide the window is. */
interface Visitor {
  readonly person?: Person["id"] | undefined;
  readonly firm?: Firm["id"] | undefined;
  readonly language?: "en" | "fr" | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The application in a browser. */
export interface OpenedApp {
  readonly url: string;
  readonly storage: Storage;
  /** What Ann can do at Acme past the browser, to prepare a test and to look at what came of it. */
  readonly ann: ActorCrm;
  /** The library as the application opened it. */
  readonly opened: OpenedCrm;
  /** Opens a window for somebody who is signed in, with cookies of its own; ends with the test. */
  readonly visit: (path: string, visitor?: Visitor) => Promise<Page>;
}

/** Monday, the second of March 2026, in the morning. */
const testNow = new Date("2026-03-02T09:00:00Z");

/** A clock that goes on a second each time it is read: what is entered later is later. */
export function secondsPassing(): () => Date {
  let passed = 0;
  return () => new Date(testNow.getTime() + 1_000 * passed++);
}

/** Starts the application on a store in memory unless another is given; it ends with the test, and with it what the page's console said is checked. */
export async function openApp(options: Partial<AppOptions> = {}): Promise<OpenedApp> {
  const storage = options.storage ?? memoryStorage();
  const app = await startApp({ clock: () => testNow, reminders: false, ...options, storage });
  const browser = await connect();
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  onTestFinished(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    await app.close();
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join("\n")}`);
  });
  const visit = async (path: string, visitor: Visitor = {}): Promise<Page> => {
    const context = await browser.newContext({
      reducedMotion: "reduce",
      viewport: { width: visitor.width ?? 1_280, height: visitor.height ?? 900 },
    });
    contexts.push(context);
    await context.addCookies(cookiesOf(app.url, visitor));
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    // A press before the scripts are there does what it does without them, which few tests are about.
    await page.addLocatorHandler(page.locator("html:not([data-scripts])"), async () => undefined);
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 4\d\d|Error Code 4\d\d/.test(message.text()))
        complaints.push(message.text());
    });
    await page.goto(app.url + path);
    return page;
  };
  const { opened } = app;
  const ann = opened.as({ userId: "ann", companyId: "acme", locale: "en", timeZone: "Europe/London" });
  return { url: app.url, storage, ann, opened, visit };
}

async function connect(): Promise<Browser> {
  const endpoint = inject("chromiumEndpoint");
  if (endpoint === null) throw new Error("There is no browser: skip the test where hasBrowser is false.");
  return chromium.connect(endpoint);
}

function cookiesOf(url: string, { person = "ann", firm = "acme", language = "en" }: Visitor) {
  return Object.entries({ person, firm, language }).map(([name, value]) => ({ name, value, url }));
}
