import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium, installChromium } from "./chromium.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the tests' own browser listens; `null` where none is installed. */
    chromiumEndpoint: string | null;
  }
}

const missing = `
  ┌──────────────────────────────────────────────────────────────────────────┐
  │ No Chromium is installed: the tests of the application are SKIPPED.        │
  │ Install one: apt-get install -y chromium-headless-shell (or chromium)      │
  └──────────────────────────────────────────────────────────────────────────┘
`;

/** Starts a browser for tests that need it, and ends it after them. In CI there must be one. */
export async function startBrowser(
  project: TestProject,
  isNeeded: boolean,
): Promise<(() => Promise<void>) | undefined> {
  project.provide("chromiumEndpoint", null);
  if (!isNeeded) return undefined;
  const inCi = process.env["CI"] === "true";
  if (findChromium() === null && inCi && process.getuid?.() === 0) installChromium();
  const executablePath = findChromium();
  if (executablePath === null) {
    if (inCi) throw new Error("CI needs a Chromium: apt-get install -y chromium-headless-shell");
    console.warn(missing);
    return undefined;
  }
  const server = await chromium.launchServer({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
  });
  project.provide("chromiumEndpoint", server.wsEndpoint());
  return () => server.close();
}
