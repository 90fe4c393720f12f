import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

describe.skipIf(!hasBrowser)("the example application, leads", () => {
  it("LEAD-1 enters a lead with names new to the lists, keeps what was typed when it is refused, and changes it", async () => {
    const app = await openApp();
    const page = await app.visit("/leads/new");
    await page.getByLabel("First name").fill("Léa");
    await page.getByLabel("Source", { exact: true }).fill("Fair");
    await page.getByLabel("Further tags").fill("VIP, Press");
    await page.getByLabel("Score").selectOption("4 of 5 stars");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("A lead needs a last name or a company.").waitFor();
    expect(await page.getByLabel("First name").inputValue()).toBe("Léa");
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Last name").fill("Michel");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Léa Michel" }).waitFor();
    const [lead] = (await app.ann.leads.list()).records;
    expect(lead).toMatchObject({ firstName: "Léa", lastName: "Michel", score: 4, assignedToId: "ann" });
    expect((await app.ann.referenceData.list("tag")).records.map(({ name }) => name)).toEqual(["Press", "VIP"]);
    await page.getByRole("button", { name: "2 of 5 stars" }).click();
    await page.getByRole("status").getByText("score").waitFor();
    expect((await app.ann.leads.list()).records[0]?.score).toBe(2);
  });

  it("DUP-4 warns while somebody is typing, with the reasons in words", async () => {
    const app = await openApp();
    await app.ann.leads.create({ firstName: "Zoé", lastName: "Quéméneur", email: "zoe@hydra.example" });
    const page = await app.visit("/leads/new", { language: "fr" });
    await page.getByLabel("E-mail", { exact: true }).fill("zoe@hydra.example");
    const warning = page.locator("#likely");
    await warning.getByRole("link", { name: "Zoé Quéméneur" }).waitFor();
    expect(await warning.textContent()).toContain("la même adresse, zoe@hydra.example");
    await page.getByLabel("E-mail", { exact: true }).fill("");
    await warning.getByRole("link").waitFor({ state: "detached" });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("LEAD-6 LEAD-17 finds, sorts and shows what somebody chooses, and keeps the choice of columns", async () => {
    const app = await openApp();
    for (const lastName of ["Ash", "Birch", "Cedar"])
      await app.ann.leads.create({ lastName, sourceId: { name: lastName === "Ash" ? "Fair" : "Web" } });
    const page = await app.visit("/leads", { width: 360 });
    const names = page.locator("#leads tbody a");
    await page.getByRole("combobox", { name: "Source" }).selectOption("Web");
    await page.getByText("2 leads", { exact: true }).first().waitFor();
    await page.getByRole("link", { name: "Full name" }).click();
    await page.getByRole("columnheader", { name: "Full name" }).waitFor();
    expect(await names.allTextContents()).toEqual(["Birch", "Cedar"]);
    await page.getByText("Columns", { exact: true }).click();
    await page.getByLabel("Tags").last().check();
    await page.getByRole("button", { name: "Show these columns" }).click();
    await page.getByRole("columnheader", { name: "Tags" }).waitFor();
    expect(await names.allTextContents()).toEqual(["Birch", "Cedar"]);
    await page.goto(`${app.url}/leads?view=mine`);
    await page.getByRole("columnheader", { name: "Tags" }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("LEAD-7 takes charge of those that are ticked, and tells of each that could not be moved why", async () => {
    const app = await openApp();
    const { id: lostId } = await app.ann.leads.create({ lastName: "Ash", assignedToId: null });
    await app.ann.leads.create({ lastName: "Birch", assignedToId: null });
    const page = await app.visit("/leads?view=all");
    await page.getByLabel("Select all on this page").check();
    await page.getByText("2 selected").waitFor();
    await page.getByRole("button", { name: "Take charge" }).click();
    await page.getByText("2 leads were changed.").waitFor();
    expect(await app.ann.leads.count({ where: { assignedToId: "ann" } })).toBe(2);
    await app.ann.leads.lose({ leadId: lostId, lostReasonId: { name: "Price" } });
    await page.getByLabel("Select Ash").check();
    await page.getByLabel("Select Birch").check();
    await page.getByLabel("Move to").selectOption("Nurturing");
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await page.getByText("1 of 2 were changed").waitFor();
    expect(await page.getByRole("row", { name: "Ash" }).textContent()).toContain("Ash is lost: reset it first.");
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("LEAD-8 LEAD-10 LEAD-11 moves, loses with a reason, resets and archives a lead on its page, and pages through what happened", async () => {
    const app = await openApp();
    const { id } = await app.ann.leads.create({ companyName: "Hydra" });
    for (let i = 0; i < 12; i++) await app.ann.leads.update({ leadId: id, changes: { description: `Call ${i}` } });
    const page = await app.visit(`/leads/${id}`);
    await page.getByText("Converted, Lost – A lead does not get this status by moving").waitFor();
    await page.getByRole("button", { name: "Nurturing" }).click();
    await page.getByText("Hydra was moved.").waitFor();
    await page.getByRole("link", { name: "Next page" }).click();
    await page.locator("#activity").getByText("Created", { exact: true }).waitFor();
    await page.locator("#activity:focus").waitFor();
    await page.getByText("Lose this lead").click();
    await page.getByRole("button", { name: "Lose it" }).click();
    await page.getByText("A reason is needed.").waitFor();
    await page.getByLabel("Lost reason").fill("Price");
    await page.getByRole("button", { name: "Lose it" }).click();
    await page.getByText("Hydra is lost.").waitFor();
    await page.getByText("Price", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Take up again" }).click();
    await page.getByText("Hydra is taken up again.").waitFor();
    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByText("This lead is archived.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Hydra was restored.").waitFor();
    expect((await app.ann.leads.get(id)).archivedAt).toBeNull();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("LEAD-22 sends a message from the page of a lead, and says why not to whom it may not be sent", async () => {
    const app = await openApp();
    const { id } = await app.ann.leads.create({ lastName: "Ash", email: "ash@acme.example" });
    const page = await app.visit(`/leads/${id}`);
    const send = async (): Promise<void> => {
      await page.getByText("Write an e-mail").click();
      await page.getByLabel("Subject").fill("Our talk");
      await page.getByLabel("Text").fill("Thank you.");
      await page.getByRole("button", { name: "Send" }).click();
    };
    await send();
    await page.getByText("Our talk (sent)").waitFor();
    expect(app.opened.outbox.messages()).toMatchObject([{ recipients: ["ash@acme.example"] }]);
    await app.ann.leads.update({ leadId: id, changes: { doNotEmail: true } });
    await send();
    await page.getByRole("alert").getByText("no e-mail").waitFor();
    expect(await page.getByLabel("Text").inputValue()).toBe("Thank you.");
    expect(app.opened.outbox.messages()).toHaveLength(1);
  });

  it("tells whoever edits late what was saved meanwhile, and keeps what they typed", async () => {
    const app = await openApp();
    const { id } = await app.ann.leads.create({ lastName: "Ash", email: "ash@acme.example" });
    const page = await app.visit(`/leads/${id}/edit`, { person: "bruno", language: "fr" });
    await app.ann.leads.update({ leadId: id, changes: { email: "new@acme.example" } });
    await page.getByLabel("Ville").fill("Lyon");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Ce qui a été enregistré entre-temps").waitFor();
    await page.getByText("E-mail\u00a0: new@acme.example").waitFor();
    expect((await app.ann.leads.get(id)).address).toBeNull();
    await page.getByLabel("E-mail", { exact: true }).fill("new@acme.example");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("status").getByText("enregistré").waitFor();
    expect(await app.ann.leads.get(id)).toMatchObject({ email: "new@acme.example", address: { city: "Lyon" } });
  });
});
