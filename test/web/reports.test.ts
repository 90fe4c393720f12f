import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import type { OpenedApp } from "./support/open-browser.js";
import { hasBrowser, openApp, secondsPassing } from "./support/open-browser.js";

async function sell({ ann }: OpenedApp): Promise<void> {
  const { id: accountId } = await ann.accounts.create({ name: "Apollo" });
  const { opportunity } = await ann.opportunities.create({ name: "Fleet", accountId, currency: "EUR", amount: 100_00 });
  await ann.opportunities.win({ opportunityId: opportunity.id });
}

describe.skipIf(!hasBrowser)("the example application, reports", () => {
  it("REP-7 keeps the order that somebody gives the charts by keyboard, for them alone", async () => {
    const app = await openApp({ clock: secondsPassing() });
    await sell(app);
    const page = await app.visit("/reports/opportunities");
    const titles = () => page.getByRole("heading", { level: 2 }).allTextContents();
    const [first = "", second = "", ...rest] = await titles();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: `Move ${first}`, exact: true }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.keyboard.press("Space");
    expect((await kept).ok()).toBe(true);
    expect(await page.textContent("#announcements")).toContain(`${first} put down`);
    await page.reload();
    expect(await titles()).toEqual([second, first, ...rest]);
    const other = await app.visit("/reports/opportunities", { person: "bruno", language: "en" });
    expect((await other.getByRole("heading", { level: 2 }).allTextContents())[0]).toBe(first);
  });

  it("tells the records behind a figure, and hands the report out as a PDF", async () => {
    const app = await openApp({ clock: secondsPassing() });
    await sell(app);
    const page = await app.visit("/reports/opportunities", { width: 360 });
    await page.getByText("Figures", { exact: true }).first().click();
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("link", { name: "Fleet" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.goBack();
    const href = await page.getByRole("link", { name: "PDF", exact: true }).getAttribute("href");
    const answer = await page.request.get(new URL(href ?? "", page.url()).href);
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("REP-7 exports what somebody may see as CSV", async () => {
    const app = await openApp({ clock: secondsPassing() });
    await sell(app);
    await app.opened.as({ userId: "ann", companyId: "globex" }).leads.create({ lastName: "Secret" });
    await app.ann.leads.create({ lastName: "Lee" });
    const page = await app.visit("/reports/export");
    expect(await seriousFaults(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page
      .getByRole("button", { name: /^Export|^Download/ })
      .first()
      .click();
    const file = await (await download).createReadStream();
    let text = "";
    for await (const piece of file) text += String(piece);
    expect(text).toContain("Lee");
    expect(text).not.toContain("Secret");
  });
});
