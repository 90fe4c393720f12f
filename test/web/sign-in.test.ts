import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

describe.skipIf(!hasBrowser)("the example application, signing in", () => {
  it("asks who one is, without a password, and says so; then enters a lead", async () => {
    const app = await openApp();
    const page = await app.visit("/sign-in");
    expect(await page.textContent("main")).toContain("there are no passwords");
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Ann Lee at Acme" }).click();
    await page.getByRole("link", { name: "Leads", exact: true }).first().click();
    await page.getByRole("link", { name: "New lead" }).click();
    await page.getByLabel("Last name").fill("Kilbride");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Kilbride" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("speaks French to whoever wants it", async () => {
    const app = await openApp();
    const page = await app.visit("/");
    await page.getByRole("button", { name: "Français" }).click();
    await page.getByRole("heading", { name: "Aujourd’hui" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  });
});
