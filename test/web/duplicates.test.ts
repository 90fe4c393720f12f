import type { ActorCrm, Lead } from "crmkit";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

const zoe = { firstName: "Zoé", email: "zoe.montchaot@apollo.fr", mobilePhone: "06 39 98 21 07" };

/** One person entered twice, once with a slip of the pen, and somebody else. */
async function enterTwins(ann: ActorCrm): Promise<readonly [Lead, Lead]> {
  const one = await ann.leads.create({
    ...zoe,
    lastName: "Montchaot",
    companyName: "Apollo",
    description: "Met in May",
  });
  const two = await ann.leads.create({
    ...zoe,
    lastName: "Montchot",
    companyName: "Apollo",
    tagIds: [{ name: "Hot" }],
  });
  await ann.calendar.create({ type: "call", subject: "Call back", startLocal: "2026-03-04T10:00", leadId: two.id });
  await ann.leads.create({ lastName: "Kilbride", companyName: "Orion" });
  return [one, two];
}

describe.skipIf(!hasBrowser)("the example application, duplicates", () => {
  it("DUP-6 compares two leads side by side, merges them as chosen field by field, and takes it back", async () => {
    const app = await openApp();
    const [one, two] = await enterTwins(app.ann);
    const page = await app.visit("/duplicates");
    await page.getByRole("button", { name: "Look for duplicates" }).click();
    await page.getByText("Surely the same.").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByText("Why these are the same").click();
    await page.getByText("E-mail: the same address, zoe.montchaot@apollo.fr").waitFor();
    await page.getByRole("link", { name: /^Compare/ }).click();

    await page.getByRole("radio", { name: /^Keep this one Apollo, Zoé Montchaot/ }).check();
    await page.getByText("1 event", { exact: true }).waitFor();
    await page.getByRole("radio", { name: "Last name of Apollo, Zoé Montchot: Montchot" }).check();
    await page.getByText("Last name: Montchaot (of Apollo, Zoé Montchaot)").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Merge" }).click();
    await page.getByText("Merged into Apollo, Zoé Montchot.").waitFor();
    await page.getByText("Nothing is left to review.").waitFor();
    const merged = await app.ann.leads.get(one.id);
    expect(merged).toMatchObject({ lastName: "Montchot", description: "Met in May", tagIds: two.tagIds });
    expect((await app.ann.leads.get(two.id)).id).toBe(one.id);

    await page.goto(`${app.url}/duplicates/of/lead/${one.id}`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo the merge" }).click();
    await page.getByText("The merge was undone: 1 record is in use again.").waitFor();
    expect((await app.ann.leads.get(one.id)).lastName).toBe("Montchaot");
  });

  it("says so where somebody changed a record meanwhile, and shows the new value", async () => {
    const app = await openApp();
    const [one, two] = await enterTwins(app.ann);
    const page = await app.visit(`/duplicates/compare?type=lead&id=${one.id}&id=${two.id}`);
    await app.ann.leads.update({ leadId: two.id, changes: { website: "apollo.example" } });
    await page.getByRole("button", { name: "Merge" }).click();
    await page.getByText("Somebody changed one of the records meanwhile").waitFor();
    await page.getByText("apollo.example").first().waitFor();
    await page.getByRole("button", { name: "Merge" }).click();
    await page.getByText(/^Merged into/).waitFor();
    expect(await app.ann.leads.count()).toBe(2);
  });

  it("remembers, in French and on a phone, that two are no duplicates, and forgets it", async () => {
    const app = await openApp();
    await enterTwins(app.ann);
    const page = await app.visit("/duplicates", { language: "fr", width: 360 });
    await page.getByRole("button", { name: "Chercher les doublons" }).click();
    await page.getByText("Pas des doublons…").first().click();
    await page.getByLabel("Motif (facultatif)").fill("Mère et fille");
    await page.getByRole("button", { name: "Elles sont différentes" }).click();
    await page.getByText("Il n’y a plus rien à examiner.").waitFor();
    await page.getByRole("link", { name: "Pas des doublons" }).click();
    await page.getByText("Mère et fille").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.getByRole("button", { name: "Oublier" }).click();
    await page.getByText("Personne n’a dit").waitFor();
    expect((await app.ann.duplicates.dismissals()).records).toEqual([]);
  });

  it("merges what is sure at once, and takes all of it back", async () => {
    const app = await openApp();
    await enterTwins(app.ann);
    const page = await app.visit("/duplicates");
    await page.getByRole("button", { name: "Look for duplicates" }).click();
    await page.getByRole("link", { name: "Merge what is sure" }).click();
    await page.getByText("1 group is merged:").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Merge 1 group" }).click();
    await page.getByText("1 group was merged.").waitFor();
    expect(await app.ann.leads.count()).toBe(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("1 merge was undone.").waitFor();
    expect(await app.ann.leads.count()).toBe(3);
  });

  it("finds records that are equal in chosen fields, and explains what cannot be merged", async () => {
    const app = await openApp();
    const [one, two] = await enterTwins(app.ann);
    await app.ann.leads.convert({ leadId: one.id, account: { create: true } });
    const page = await app.visit("/duplicates/search");
    await page.getByLabel("Leads in closed statuses").selectOption({ label: "too" });
    await page.getByRole("checkbox", { name: "Company" }).check();
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("heading", { name: /Equal in Company/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Compare the ticked ones" }).click();
    await page.getByRole("radio", { name: /^Keep this one Apollo, Zoé Montchot/ }).check();
    await page.getByText(/is converted: make it the original/).waitFor();
    expect(await page.getByRole("button", { name: "Merge" }).isDisabled()).toBe(true);
    expect((await app.ann.leads.get(two.id)).mergedIntoId).toBeNull();
  });
});
