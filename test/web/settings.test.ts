import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

const rows = (page: Page) => page.getByRole("list", { name: "Statuses, in order" }).locator("> li");
const row = (page: Page, name: string) => page.locator(`li[data-name="${name}"]`);
const save = (page: Page) => page.getByRole("button", { name: "Save" }).click();
const englishNames = (page: Page) =>
  rows(page)
    .getByLabel("English")
    .evaluateAll((inputs) => inputs.map((input) => (input as unknown as { value: string }).value));

describe.skipIf(!hasBrowser)("the statuses of the example application", () => {
  it("STATUS-2 are renamed, put into another order by keys and by buttons, and saved as a whole", async () => {
    const { ann, visit } = await openApp();
    const page = await visit("/settings/statuses/lead");
    await row(page, "Nurturing").getByLabel("French").fill("Maturation");
    await page.getByRole("button", { name: "Move Nurturing", exact: true }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Move Marketing qualification down" }).click();
    await page
      .getByRole("button", { name: "Move Marketing qualification down", exact: true })
      .and(page.locator(":focus"))
      .waitFor();
    await save(page);
    await page.getByText("The statuses are saved.").waitFor();
    const names = ["To process", "Nurturing", "Marketing qualification", "Sales qualification", "Converted", "Lost"];
    expect(await englishNames(page)).toEqual(names);
    const [{ pipeline, statuses } = { pipeline: null, statuses: [] }] = await ann.statuses.pipelines("lead");
    expect(statuses.map(({ labels }) => labels["en"])).toEqual(names);
    expect(statuses[1]?.labels["fr"]).toBe("Maturation");
    expect(pipeline).toMatchObject({ version: 1, lostStatusId: "lead.lost" });
  });

  it("STATUS-4 are checked while they are typed, each fault where it is", async () => {
    const { ann, visit } = await openApp();
    const page = await visit("/settings/statuses/lead");
    await row(page, "Lost").getByLabel("Open").check();
    await page.getByText("“Lost” plays the role “lost” and must be closed.").first().waitFor();
    await page.getByRole("combobox", { name: "Lost", exact: true }).selectOption("");
    await row(page, "Nurturing").getByLabel("English").fill("to PROCESS");
    await page.getByText("2 faults are to be mended first:").waitFor();
    expect(await row(page, "Nurturing").locator(".faults").textContent()).toBe("Two statuses are called to PROCESS.");
    expect(await page.locator("#faults-role_lost").textContent()).toBe("No status plays the role “lost”.");
    expect(await seriousFaults(page)).toEqual([]);
    await save(page);
    expect((await ann.statuses.pipelines("lead"))[0]?.stored).toBe(false);
  });

  it("STATUS-5 remove one whose records are told where to go, with what saving does shown before", async () => {
    const { ann, visit } = await openApp();
    const { id } = await ann.leads.create({ lastName: "Kilbride" });
    await ann.leads.move({ leadId: id, statusId: "lead.nurturing" });
    const page = await visit("/settings/statuses/lead");
    await page.getByRole("button", { name: "Remove Nurturing" }).click();
    await page.getByText("“Nurturing” is the status of 1 record: say where they go.").first().waitFor();
    await page.getByLabel("Records in Nurturing go to").selectOption({ label: "Sales qualification" });
    await page.getByText("1 record goes from “Nurturing” to “Sales qualification”.").waitFor();
    expect((await ann.leads.get(id)).statusId).toBe("lead.nurturing");
    await save(page);
    await page.getByText("The statuses are saved; records moved: 1.").waitFor();
    expect((await ann.leads.get(id)).statusId).toBe("lead.sales-qualification");
  });

  it("keep what the slower of two users entered, on top of what the other saved", async () => {
    const { ann, visit } = await openApp();
    const [page, other] = [await visit("/settings/statuses/lead"), await visit("/settings/statuses/lead")];
    for (const [one, name] of [
      [other, "Demo"],
      [page, "Trial"],
    ] as const) {
      await one.getByRole("button", { name: "Add a status" }).click();
      await rows(one).last().getByLabel("English").fill(name);
      await one.getByText(`New: ${name}.`).waitFor();
    }
    await save(other);
    await other.getByText("The statuses are saved.").waitFor();
    await save(page);
    await page.getByText("Somebody else saved these statuses meanwhile.").waitFor();
    expect((await englishNames(page)).slice(-2)).toEqual(["Trial", "Demo"]);
    await save(page);
    await page.getByText("The statuses are saved.").waitFor();
    expect((await ann.statuses.pipelines("lead"))[0]?.statuses).toHaveLength(8);
  });

  it("STATUS-7 of prospects appear once the company's option has them; in French, on a phone", async () => {
    const { visit } = await openApp();
    const page = await visit("/settings", { language: "fr", width: 360 });
    expect(await page.getByRole("link", { name: "Statuts des prospects" }).count()).toBe(0);
    await page.getByLabel("Gérer les statuts sur les prospects").check();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Les prospects ont maintenant des statuts.").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "Statuts des prospects" }).click();
    await page.getByRole("heading", { name: "Statuts des prospects" }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
