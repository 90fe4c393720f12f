import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp, secondsPassing } from "./support/open-browser.js";

describe.skipIf(!hasBrowser)("the example application, conversions", () => {
  it("CONV-9 CONV-16 lets an account that is there keep its value or take the lead's, writes what it showed, and takes it back", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const { id: accountId } = await app.ann.accounts.create({
      name: "Apollo",
      isCompany: true,
      website: "apollo.example",
    });
    const lead = await app.ann.leads.create({ lastName: "Lee", companyName: "Apollo", website: "apollo-new.example" });
    const page = await app.visit(`/leads/${lead.id}/convert`);
    await page.getByRole("radio", { name: /^Apollo/ }).check();
    const shown = page.waitForResponse(/\/convert\/preview$/);
    await page.getByRole("radio", { name: "Take apollo-new.example from the lead" }).check();
    await shown;
    expect(await seriousFaults(page)).toEqual([]);
    expect((await app.ann.accounts.get(accountId)).website).toBe("apollo.example");
    await page.getByRole("button", { name: "Convert", exact: true }).click();
    await page.getByText("Apollo, Lee was converted to Apollo.").waitFor();
    expect((await app.ann.accounts.get(accountId)).website).toBe("apollo-new.example");
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByText("The conversion of Apollo, Lee was taken back.").waitFor();
    expect((await app.ann.accounts.get(accountId)).website).toBe("apollo.example");
    expect((await app.ann.leads.get(lead.id)).convertedAt).toBeNull();
  });

  it("CONV-18 names what keeps a conversion from being taken back", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const lead = await app.ann.leads.create({ lastName: "Lee", companyName: "Apollo" });
    const { account } = await app.ann.leads.convert({ leadId: lead.id, account: { create: true } });
    await app.ann.accounts.update({ accountId: account.id, changes: { website: "apollo.example" } });
    const page = await app.visit(`/leads/${lead.id}/convert`, { width: 360 });
    await page.getByText("The conversion cannot be taken back as things are:").waitFor();
    expect(await page.textContent("main")).toContain("was changed since.");
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("gives a prospect a status at the company that works with them, in French", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const globex = app.opened.as({ userId: "ann", companyId: "globex" });
    const lead = await globex.leads.create({ lastName: "Lee", companyName: "Apollo" });
    const page = await app.visit(`/leads/${lead.id}/convert`, { firm: "globex", language: "fr" });
    await page
      .getByRole("group", { name: "4. Statut du prospect" })
      .getByRole("combobox")
      .selectOption("Qualification commerciale");
    await page.getByRole("button", { name: "Convertir", exact: true }).click();
    await page
      .getByText(/converti en Apollo/)
      .first()
      .waitFor();
    expect((await globex.accounts.list()).records).toMatchObject([{ statusId: "prospect.sales-qualification" }]);
  });
});

describe.skipIf(!hasBrowser)("the example application, contacts", () => {
  it("shows a contact with its account, and prints an envelope", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const { id: accountId } = await app.ann.accounts.create({ name: "Apollo" });
    const { id } = await app.ann.contacts.create({
      lastName: "Lee",
      accounts: [{ accountId }],
      address: { street: "1 Way", city: "Leeds", countryCode: "GB" },
    });
    const page = await app.visit(`/contacts/${id}`);
    expect(await page.textContent("main")).toContain("Apollo");
    expect(await seriousFaults(page)).toEqual([]);
    const answer = await page.request.get(`${app.url}/contacts/${id}/envelope.pdf`);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
