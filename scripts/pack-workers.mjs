import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";

const keepLead = `
import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
export async function keepLead() {
  const crm = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
  const { id } = await crm.leads.create({ lastName: "Michel", companyName: "Apollo" });
  return (await crm.leads.get(id)).fullName;
}
`;

/** Keeps a lead in a worker thread of Node; `dir` is where the packed library is installed. */
export function useInWorkerThread(dir) {
  fs.writeFileSync(path.join(dir, "keep-lead.mjs"), keepLead);
  fs.writeFileSync(
    path.join(dir, "thread.mjs"),
    `import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { keepLead } from "./keep-lead.mjs";
if (isMainThread) new Worker(new URL(import.meta.url)).on("message", (name) => console.log(name));
else parentPort.postMessage(await keepLead());
`,
  );
  const told = execFileSync(process.execPath, ["thread.mjs"], { cwd: dir, encoding: "utf8" }).trim();
  if (told !== "Apollo, Michel") throw new Error(`The worker thread kept: ${told}`);
}

/** Searches for duplicates on worker threads, whose script is found in the installed package; `dir` is where that is. */
export function searchOnThreads(dir) {
  fs.writeFileSync(
    path.join(dir, "search.mjs"),
    `import { findDuplicates, leadMatchRules as rules } from "crmkit";
import { workerThreads } from "crmkit/threads";
const lead = (id, lastName) => ({ id, firstName: "Louise", lastName, email: lastName + "@apollo.example" });
const threads = workerThreads({ size: 2, fromRecords: 0 });
const { groups } = await findDuplicates([lead("a", "michel"), lead("b", "durand"), lead("c", "Michel")], { rules, threads });
console.log(JSON.stringify(groups));
`,
  );
  const told = execFileSync(process.execPath, ["search.mjs"], { cwd: dir, encoding: "utf8" }).trim();
  if (told !== '[["a","c"]]') throw new Error(`The search on threads found: ${told}`);
}

/** Builds an application with Vite and opens it: its page keeps a lead, and so does its web worker. Whether there was a browser. */
export async function useInBrowser(dir) {
  const executablePath = findChromium();
  if (executablePath === null) {
    if (process.env["CI"] === "true")
      throw new Error("CI needs a Chromium: apt-get install -y chromium-headless-shell");
    console.warn(
      "pack: NOT opened in a browser, none is installed: apt-get install -y chromium-headless-shell, or CHROMIUM_PATH",
    );
    return false;
  }
  const app = path.join(dir, "app");
  fs.mkdirSync(app);
  fs.writeFileSync(path.join(app, "keep-lead.js"), keepLead);
  fs.writeFileSync(path.join(app, "index.html"), `<!doctype html><script type="module" src="/page.js"></script>`);
  fs.writeFileSync(
    path.join(app, "page.js"),
    `import { keepLead } from "./keep-lead.js";
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = async ({ data }) => { document.title = (await keepLead()) + "; " + data; };
worker.onerror = ({ message }) => { document.title = "worker: " + message; };
`,
  );
  fs.writeFileSync(
    path.join(app, "worker.js"),
    `import { keepLead } from "./keep-lead.js";
postMessage(await keepLead());
`,
  );
  const fromVitest = createRequire(createRequire(import.meta.url).resolve("vitest/package.json"));
  const vite = await import(pathToFileURL(fromVitest.resolve("vite")).href);
  await vite.build({ root: app, configFile: false, logLevel: "error", worker: { format: "es" } });
  const title = await titleOf(path.join(app, "dist"), executablePath);
  if (title !== "Apollo, Michel; Apollo, Michel") throw new Error(`The page kept: ${title}`);
  return true;
}

/** The title that a built page comes to in a browser. */
async function titleOf(folder, executablePath) {
  const types = { ".html": "text/html", ".js": "text/javascript" };
  const server = http.createServer(({ url = "/" }, response) => {
    const file = path.join(folder, url === "/" ? "index.html" : url);
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[path.extname(file)] ?? "text/plain" }).end(fs.readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction("document.title !== ''", undefined, { timeout: 60_000 }).catch(() => {});
    if (faults.length > 0) throw new Error(faults.join("; "));
    return await page.title();
  } finally {
    await browser.close();
    server.close();
  }
}
