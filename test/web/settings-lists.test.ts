import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

describe.skipIf(!hasBrowser)("lists, references and templates of the example application", () => {
  it("entries are added, renamed, archived, and removed unless a record has chosen them", async () => {
    const { ann, visit } = await openApp();
    await ann.leads.create({ lastName: "Kilbride", sourceId: { name: "Fair" } });
    const page = await visit("/settings/lists/source", { width: 360 });
    const entry = (name: string) => page.getByRole("form", { name: `Entry ${name}` });
    await page.getByRole("form", { name: "Add to Sources" }).getByLabel("Name").fill("FAIR");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByText("“FAIR” already exists.").waitFor();
    await page.getByRole("form", { name: "Add to Sources" }).getByLabel("Name").fill("Radio");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByText("Radio is added.").waitFor();
    await entry("Fair").getByRole("button", { name: "Remove" }).click();
    await page.getByText("“Fair” is used by 1 record: archive it instead.").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await entry("Fair").getByRole("button", { name: "Archive" }).click();
    await entry("Fair").getByRole("button", { name: "Restore" }).waitFor();
    await entry("Radio").getByRole("button", { name: "Remove" }).click();
    await page.getByText("Radio is removed.").waitFor();
    const { records } = await ann.referenceData.list("source", { archived: "with" });
    expect(records.map(({ name, archivedAt }) => [name, archivedAt !== null])).toEqual([["Fair", true]]);
  });

  it("a reference is shown before it is given, and a template as it will read", async () => {
    const { ann, visit } = await openApp();
    const page = await visit("/settings/sequences");
    const accounts = page.locator("section.panel", { hasText: "Accounts" });
    await accounts.getByLabel("Format").fill("ACC-{year}");
    await accounts.getByRole("button", { name: "Save" }).click();
    await page.getByText("it must hold the number").waitFor();
    await accounts.getByLabel("Format").fill("ACC-{year}-{number:4}");
    await accounts.getByRole("button", { name: "Save" }).click();
    await page.getByText("The next reference is ACC-2026-0001.").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect((await ann.accounts.create({ name: "Apollo" })).reference).toBe("ACC-2026-0001");

    await page.goto(page.url().replace("sequences", "templates/new"));
    await page.getByLabel("Name").fill("Welcome");
    await page.getByLabel("Subject").fill("Hello {{lead.fistName}}");
    await page.getByLabel("Content").fill("At last.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("lead.fistName stands for nothing").waitFor();
    await page.getByLabel("Subject").fill("Hello {{lead.firstName}}");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Welcome is saved.").waitFor();
    expect(await page.getByRole("heading", { name: "Preview" }).locator("..").textContent()).not.toContain("{{");
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "All templates" }).click();
    await page.getByRole("link", { name: "Welcome" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});
