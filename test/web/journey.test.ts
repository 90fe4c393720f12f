import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp, secondsPassing } from "./support/open-browser.js";

const file = {
  name: "fair.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "Last name;First name;Company;E-mail\nKilbride;Maeve;Brontë Bakeries;maeve@bronte.example\nArrieta;Tomás;Talleres Arrieta;tomas@arrieta.example\n",
  ),
};

describe.skipIf(!hasBrowser)("a whole journey through the example application", () => {
  it("goes from a file of leads to a sale that is won, with its calendar and its reports", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const page = await app.visit("/leads/import");
    await page.getByLabel("CSV file").setInputFiles(file);
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("button", { name: "Import 2 leads" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();

    await page.goto(`${app.url}/leads`);
    await page.getByRole("link", { name: "Brontë Bakeries, Maeve Kilbride" }).click();
    await page.getByRole("link", { name: "Convert", exact: true }).first().click();
    await page.getByLabel("Generate an opportunity").check();
    await page.getByText("Opportunity: Brontë Bakeries, Maeve Kilbride").waitFor();
    expect(await app.ann.accounts.count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Convert", exact: true }).click();
    await page.getByText(/was converted to Brontë Bakeries/).waitFor();
    const [account] = (await app.ann.accounts.list()).records;
    const [sale] = (await app.ann.opportunities.list()).records;
    expect(sale).toMatchObject({ accountId: account?.id, name: "Brontë Bakeries, Maeve Kilbride" });

    await page.goto(`${app.url}/calendar/new?opportunity=${sale?.id}`);
    await page.getByLabel("Subject").fill("Weekly tasting");
    await page.getByLabel("Start", { exact: true }).fill("2026-03-04T10:00");
    await page.getByLabel("How often").selectOption("Every week");
    await page.getByLabel("Wednesday").check();
    await page
      .getByText(/every week on Wednesday/i)
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Weekly tasting" }).waitFor();
    const [event] = (await app.ann.calendar.list()).records;
    expect(event).toMatchObject({ opportunityId: sale?.id, recurrence: { frequency: "weekly" } });
    await page.goto(`${app.url}/calendar?date=2026-03-02`);
    expect(await page.getByRole("link", { name: /Weekly tasting/ }).count()).toBe(5); // of March, and the first of April

    await page.goto(`${app.url}/opportunities/${sale?.id}`);
    await page.getByText("It is won", { exact: true }).click();
    await page.getByRole("button", { name: "Win it" }).click();
    await page
      .getByText(/is won\./)
      .first()
      .waitFor();
    expect(await app.ann.opportunities.get(sale?.id ?? "")).toMatchObject({ statusId: "opportunity.closed-won" });
    expect((await app.ann.accounts.get(account?.id ?? "")).kinds).toContain("customer");

    await page.goto(`${app.url}/reports/opportunities`);
    await page.getByRole("heading", { name: "Amount by stage", exact: true }).waitFor();
    expect(await page.textContent("main")).toContain("Closed won");
  });

  it("shows a company nothing of the other", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const lead = await app.ann.leads.create({ lastName: "Kilbride", companyName: "Brontë Bakeries" });
    const page = await app.visit("/leads", { firm: "globex" });
    expect(await page.getByText("Kilbride").count()).toBe(0);
    const answer = await page.goto(`${app.url}/leads/${lead.id}`);
    expect(answer?.status()).toBe(404);
    expect(await page.textContent("main")).not.toContain("Kilbride");
  });
});
