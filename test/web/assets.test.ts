import { memoryStorage } from "crmkit/memory";
import { describe, expect, it, onTestFinished } from "vitest";
import { startApp } from "../../examples/web/start-app.js";

/** Starts the application; it ends with the test. */
async function started(): Promise<string> {
  const app = await startApp({
    storage: memoryStorage(),
    clock: () => new Date("2026-03-02T09:00:00Z"),
    reminders: false,
  });
  onTestFinished(() => app.close());
  return app.url;
}

describe("the scripts of the example application", () => {
  it("are sent again only when they have changed", async () => {
    const url = `${await started()}/assets/main.js`;
    const first = await fetch(url);
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("content-type")).toContain("text/javascript");
    expect((await fetch(url, { headers: { "If-None-Match": tag } })).status).toBe(304);
    expect((await fetch(url, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("bring what tells of recurrences to the pages that have any alone", async () => {
    const url = await started();
    const main = await (await fetch(`${url}/assets/main.js`)).text();
    const [, calendar] = /import\("\.\/(calendar-\w+\.js)"\)/.exec(main) ?? [];
    expect(main).not.toContain("RECURRENCE_START_UNMATCHED");
    expect(await (await fetch(`${url}/assets/${calendar}`)).text()).toContain("RECURRENCE_START_UNMATCHED");
  });

  it("are none by another name", async () => {
    expect((await fetch(`${await started()}/assets/none.js`)).status).toBe(404);
  });
});
