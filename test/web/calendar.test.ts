import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import type { OpenedApp } from "./support/open-browser.js";
import { hasBrowser, openApp, secondsPassing } from "./support/open-browser.js";

/** A meeting of each Monday of March, at ten in London. */
async function weekly({ ann }: OpenedApp): Promise<string> {
  const { event } = await ann.calendar.create({
    subject: "Stand-up",
    type: "meeting",
    startLocal: "2026-03-02T10:00",
    endLocal: "2026-03-02T10:30",
    recurrence: { frequency: "weekly", end: { kind: "count", count: 5 } },
  });
  return event.id;
}

/** The subjects of March by day. */
async function march({ ann }: OpenedApp): Promise<readonly string[]> {
  const { entries } = await ann.calendar.agenda({ from: new Date("2026-03-01"), to: new Date("2026-04-01") });
  return entries.map((one) => `${one.startsAt.toISOString().slice(5, 16)} ${one.concealed ? "" : one.event.subject}`);
}

describe.skipIf(!hasBrowser)("the example application, calendar", () => {
  it.each([
    { scope: "This date", subjects: ["Stand-up", "Stand-up", "Review", "Stand-up", "Stand-up"] },
    { scope: "This and those that follow", subjects: ["Stand-up", "Stand-up", "Review", "Review", "Review"] },
    { scope: "All", subjects: ["Review", "Review", "Review", "Review", "Review"] },
  ])("REC-7 changes of a series: $scope", async ({ scope, subjects }) => {
    const app = await openApp({ clock: secondsPassing() });
    await weekly(app);
    const page = await app.visit("/calendar?date=2026-03-01");
    await page
      .getByRole("link", { name: /Stand-up/ })
      .nth(2)
      .click();
    await page.getByRole("link", { name: "Edit", exact: true }).first().click();
    await page.getByLabel(scope, { exact: true }).check();
    await page.getByLabel("Subject").fill("Review");
    await page.getByLabel("Subject").blur();
    await page.getByRole("cell", { name: "Review" }).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect((await march(app)).every((line) => line.endsWith("Stand-up"))).toBe(true);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Review is saved.").waitFor();
    expect((await march(app)).map((line) => line.slice(12))).toEqual(subjects);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByText("That was undone.").waitFor();
    expect((await march(app)).every((line) => line.endsWith("Stand-up"))).toBe(true);
  });

  it("REC-9 says while one types when an event happens, in French, without asking the server", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const page = await app.visit("/calendar/new", { language: "fr", width: 360 });
    await page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await page.locator("[name=startLocal]").fill("2026-03-31T10:00");
    await page.locator("[name=frequency]").selectOption("monthly");
    await page.locator("[name=interval]").fill("2");
    await page.getByText("Tous les 2 mois", { exact: false }).first().waitFor();
    const dates = await page.locator("[data-dates]").textContent();
    expect(dates).toContain("31 mars 2026");
    expect(dates).toContain("31 mai 2026");
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("EVT-7 shows a private event of a colleague as busy, and nothing of it", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const bruno = app.opened.as({ userId: "bruno", companyId: "acme" });
    await bruno.calendar.create({
      subject: "Surgery",
      type: "meeting",
      startLocal: "2026-03-03T10:00",
      endLocal: "2026-03-03T11:00",
      visibility: "private",
    });
    const page = await app.visit("/calendar?view=agenda&date=2026-03-02");
    await page
      .locator(".days")
      .getByText(/Bruno Caron/)
      .waitFor();
    expect(await page.textContent("main")).not.toContain("Surgery");
  });
});
