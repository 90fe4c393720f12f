import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** The shell without windows comes first: the same engine at half the processor time. */
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a Chromium is: where `CHROMIUM_PATH` says, else where systems put it; `null` if there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH: chosen } = process.env;
  return [...(chosen === undefined ? [] : [chosen]), ...places].find((path) => fs.existsSync(path)) ?? null;
}

/** Installs Debian's package of the shell, or of the whole browser where there is no such package; where that is allowed. */
export function installChromium(): void {
  aptGet("update");
  try {
    aptGet("install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-dejavu-core");
  } catch {
    aptGet("install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  }
}

function aptGet(...args: string[]): void {
  execFileSync("/usr/bin/apt-get", args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
