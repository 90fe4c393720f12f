import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import type { OpenedApp } from "./support/open-browser.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const told = (page: Page, text: string) => page.getByRole("status").getByText(text).waitFor();

/** Enters opportunities of one prospect. */
async function enter({ ann }: OpenedApp, ...names: readonly string[]): Promise<readonly string[]> {
  const { id: accountId } = await ann.accounts.create({ name: "Apollo" });
  const ids: string[] = [];
  for (const name of names) {
    const made = await ann.opportunities.create({ name, accountId, amount: 1_000_50, assignedToId: "ann" });
    ids.push(made.opportunity.id);
  }
  return ids;
}

describe.skipIf(!hasBrowser)("opportunities in the example application", () => {
  it("OPP-1 OPP-2 OPP-3 OPP-14 are entered from a contact with what follows from it, amounts in their currency", async () => {
    const app = await openApp();
    const account = await app.ann.accounts.create({ name: "Apollo", currency: "JPY" });
    const contact = await app.ann.contacts.create({ lastName: "Ito", accounts: [{ accountId: account.id }] });
    const page = await app.visit(`/opportunities/new?contact=${contact.id}`);
    expect(await page.getByLabel("Account", { exact: true }).locator("option:checked").textContent()).toBe("Apollo");
    expect(await page.getByLabel("Currency").inputValue()).toBe("JPY");
    await page.getByLabel("Currency").selectOption("EUR");
    await page.getByLabel("Name", { exact: true }).fill("Fleet");
    await page.getByLabel("Source", { exact: true }).fill("Fair");
    await page.getByLabel("Amount", { exact: true }).fill("1234.567");
    await page.getByLabel("Worst case").fill("2 000");
    await press(page, "Save");
    await page.getByRole("alert").getByText("Amount").waitFor();
    expect(await page.getByLabel("Amount", { exact: true }).inputValue()).toBe("1234.567");
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Amount", { exact: true }).fill("1234,50");
    await page.getByLabel("Recurring amount").fill("100");
    await page.getByLabel("Start of recurring revenue").fill("2026-04-01");
    await page.getByLabel("Months of recurring revenue").fill("12");
    await press(page, "Save");
    await told(page, "Worst case is above Amount");
    await page.getByText("€1,234.50", { exact: true }).waitFor();
    await page.getByText("€2,434.50", { exact: true }).waitFor();
    const [stored] = (await app.ann.opportunities.list()).records;
    expect(stored).toMatchObject({ accountId: account.id, contactId: contact.id, amount: 1_234_50, currency: "EUR" });
    expect(stored).toMatchObject({ worstCase: 2_000_00, recurringEndOn: "2027-03-31", assignedToId: "ann" });
  });

  it("OPP-3 come from a lead once it is converted, and are offered the contacts of the account that is chosen", async () => {
    const app = await openApp();
    const lead = await app.ann.leads.create({ firstName: "Léa", lastName: "Michel", companyName: "Hydra" });
    const other = await app.ann.accounts.create({ name: "Apollo" });
    await app.ann.contacts.create({ lastName: "Ito", accounts: [{ accountId: other.id }] });
    const page = await app.visit(`/opportunities/new?lead=${lead.id}`);
    expect(await page.getByRole("link", { name: "Convert it first" }).getAttribute("href")).toBe(
      `/leads/${lead.id}/convert`,
    );
    await app.ann.leads.convert({ leadId: lead.id, account: { create: true }, contact: { create: true } });
    await page.reload();
    const contacts = page.getByLabel("Contact", { exact: true });
    expect(await contacts.locator("option:checked").textContent()).toBe("Léa Michel");
    await page.getByLabel("Search the accounts").pressSequentially("apo");
    await contacts.locator("option", { hasText: "Ito" }).waitFor({ state: "attached" });
    await contacts.selectOption("Ito");
    await page.getByLabel("Name", { exact: true }).fill("Fleet");
    await press(page, "Save");
    await page.getByRole("heading", { name: "Fleet" }).waitFor();
    const [stored] = (await app.ann.opportunities.list()).records;
    expect(stored).toMatchObject({ accountId: other.id, leadId: lead.id });
    await page.getByRole("link", { name: "Ito" }).waitFor();
  });

  it("are not written over unseen by the slower of two users", async () => {
    const app = await openApp();
    const [fleet = ""] = await enter(app, "Fleet");
    const page = await app.visit(`/opportunities/${fleet}/edit`);
    await app.ann.opportunities.update({ opportunityId: fleet, changes: { amount: 7_50, assignedToId: "bruno" } });
    await page.getByLabel("Name", { exact: true }).fill("Fleet of lorries");
    await press(page, "Save");
    const meanwhile = page.locator(".told");
    await meanwhile.waitFor();
    expect(await meanwhile.textContent()).toContain("Bruno Caron");
    expect(await meanwhile.textContent()).toContain("7.50");
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Fleet of lorries");
    expect((await app.ann.opportunities.get(fleet)).name).toBe("Fleet");
    await page.getByLabel("Amount", { exact: true }).fill("8");
    await press(page, "Save");
    await told(page, "Fleet of lorries was saved.");
    expect(await app.ann.opportunities.get(fleet)).toMatchObject({ name: "Fleet of lorries", amount: 8_00 });
  });

  it("OPP-6 OPP-11 OPP-13 advance to the last stage, are lost for a new reason, and opened again", async () => {
    const app = await openApp();
    const [fleet = ""] = await enter(app, "Fleet");
    const page = await app.visit(`/opportunities/${fleet}`);
    await page.getByText("10%, by its status").waitFor();
    await press(page, "Advance to Marketing qualification");
    await told(page, "Fleet is now in “Marketing qualification”.");
    await press(page, "Undo");
    await told(page, "Fleet is now in “To process”.");
    await press(page, "→ Proposition");
    await page.getByText("Fleet is at the last stage: win it, or lose it.").waitFor();
    await page.getByText("It is lost", { exact: true }).click();
    await page.getByLabel("On the day").last().fill("2026-03-01");
    await press(page, "Lose it");
    await page.getByRole("alert").getByText("Lost reason").waitFor();
    expect(await page.getByLabel("On the day").last().inputValue()).toBe("2026-03-01");
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Reason").fill("Too dear");
    await press(page, "Lose it");
    await told(page, "Fleet is lost.");
    await page.getByText("Too dear", { exact: true }).waitFor();
    await page.getByText("read-only until it is opened again").waitFor();
    expect(await page.getByRole("link", { name: "Edit" }).count()).toBe(0);
    await page.goto(`${app.url}/opportunities/${fleet}/edit`);
    await press(page, "Save");
    await page.getByRole("alert").getByText("open it again first").waitFor();
    await page.goto(`${app.url}/opportunities/${fleet}`);
    await press(page, "Open again");
    await told(page, "Fleet is open again, in “Proposition”.");
    await press(page, "Archive");
    await press(page, "Restore");
    await press(page, "Copy");
    await page.getByText("This is the copy of Fleet.").waitFor();
    expect((await app.ann.opportunities.open()).records).toHaveLength(2);
  });

  it("OPP-9 OPP-10 propose to close a prospect's others once one is won, and close those that are ticked", async () => {
    const app = await openApp();
    const [fleet = "", spares = "", training = ""] = await enter(app, "Fleet", "Spares", "Training");
    const page = await app.visit(`/opportunities/${fleet}`, { width: 360 });
    await page.getByText("It is won", { exact: true }).click();
    await press(page, "Win it");
    await told(page, "Fleet is won. The account is a customer now.");
    await page.getByText("These opportunities of Apollo are still open").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Close those that are ticked");
    await told(page, "Nothing was ticked");
    await page.getByLabel("Close Spares").check();
    await press(page, "Close those that are ticked");
    await page.getByRole("alert").getByText("Spares").waitFor();
    expect(await page.getByLabel("Close Spares").isChecked()).toBe(true);
    await page.getByLabel("Reason").fill("Bought with the fleet");
    await press(page, "Close those that are ticked");
    await told(page, "One more was closed.");
    expect((await app.ann.opportunities.get(spares)).lostReasonId).not.toBeNull();
    expect((await app.ann.opportunities.get(training)).closedAt).toBeNull();
    await page.goto(`${app.url}/opportunities/${fleet}/others`);
    await page.getByLabel("Close Training").check();
    await page.getByLabel("They are").selectOption("won");
    await press(page, "Close those that are ticked");
    await told(page, "One more was closed.");
    const closed = (await app.ann.opportunities.closed()).records;
    expect(closed.map(({ name, outcome }) => [name, outcome]).sort()).toEqual([
      ["Fleet", "won"],
      ["Spares", "lost"],
      ["Training", "won"],
    ]);
  });

  it("OPP-12 OPP-16 are listed and forecast in French on a phone, a page at a time, each currency by itself", async () => {
    const app = await openApp();
    const [fleet = ""] = await enter(app, "Flotte");
    await app.ann.opportunities.win({ opportunityId: fleet, closedOn: "2026-02-10" });
    const { id: contactId } = await app.ann.contacts.create({ lastName: "Ito" });
    for (let i = 1; i <= 26; i++)
      await app.ann.opportunities.create({
        name: `Vente ${i}`,
        contactId,
        amount: 100_00,
        currency: i === 1 ? "USD" : "EUR",
        expectedCloseOn: "2026-05-20",
        assignedToId: "bruno",
      });
    const page = await app.visit("/opportunities", { language: "fr", width: 360 });
    const names = page.getByRole("row").getByRole("link");
    expect(await names.count()).toBe(25);
    await page.getByRole("link", { name: "Page suivante" }).click();
    await page.getByRole("row", { name: /Vente 1 Ito À traiter 100\s\$US/ }).waitFor();
    expect(await names.count()).toBe(1);
    await page.getByLabel("Rechercher").fill("vente 26");
    await press(page, "Rechercher");
    await page.getByRole("row", { name: /Vente 26/ }).waitFor();
    expect(await names.count()).toBe(1);
    await page.getByRole("link", { name: "Mes opportunités" }).click();
    await page.getByRole("row", { name: /Flotte Apollo Fermée gagnée/ }).waitFor();
    await page.getByRole("link", { name: "Fermées" }).click();
    await page.getByRole("row", { name: /Flotte.*10 févr\. 2026/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "Prévisions" }).click();
    await page.getByRole("row", { name: /février 2026 0 .* 1 1\s000,50\s€/ }).waitFor();
    await page.getByRole("row", { name: /mai 2026 25 .* 250\s€/ }).waitFor();
    await page.getByRole("row", { name: /mai 2026 1 .* 10\s\$US/ }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Du mois").fill("2026-06");
    await press(page, "Filtrer");
    await page.getByText("Rien d’ouvert, rien de gagné.").waitFor();
    await page.getByLabel("Telles qu’elles étaient").fill("2027-01-01");
    await press(page, "Filtrer");
    await page.getByRole("alert").waitFor();
  });
});
