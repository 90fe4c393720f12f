import { memoryStorage } from "crmkit/memory";
import { recordingStorage } from "crmkit/testing";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

const csv = (text: string) => ({ name: "leads.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

describe.skipIf(!hasBrowser)("the example application, imports of leads", () => {
  it("LEAD-23 shows what would become of each row, takes another mapping, imports, and takes it back", async () => {
    const app = await openApp();
    const page = await app.visit("/leads/import", { width: 360 });
    await page
      .getByLabel("CSV file")
      .setInputFiles(csv("Nom;E-mail;Firma\nAsh;ash@acme.example;Acme\nBirch;nowhere;\n"));
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("heading", { name: "What would become of the rows" }).waitFor();
    expect(await page.getByRole("row", { name: "Birch" }).textContent()).toContain("E-mail: This does not have");
    expect(await app.ann.leads.count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Firma").selectOption("Company");
    await page.getByRole("button", { name: "Check again" }).click();
    await page.getByRole("columnheader", { name: "Company" }).waitFor();
    await page.getByRole("button", { name: "Import 1 lead" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();
    expect((await app.ann.leads.list()).records).toMatchObject([{ lastName: "Ash", companyName: "Acme" }]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Take the import back" }).click();
    await page.getByText("Taken back: 1 removed").waitFor();
    expect(await app.ann.leads.count()).toBe(0);
    await page.getByRole("link", { name: "Import another file" }).click();
    await page.getByRole("row", { name: "leads.csv" }).getByText("Taken back").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("LEAD-23 says why an import is not taken back, and leaves what was changed if so wished", async () => {
    const app = await openApp();
    const page = await app.visit("/leads/import");
    await page.getByLabel("CSV file").setInputFiles(csv("Nom\nAsh\nBirch\n"));
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("button", { name: "Import 2 leads" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();
    const [lead] = (await app.ann.leads.list()).records;
    await app.ann.leads.update({ leadId: lead?.id ?? "", changes: { description: "Called" } });
    await page.getByRole("button", { name: "Take the import back" }).click();
    await page.getByText("1 lead has been changed since.").waitFor();
    await page.getByLabel("Leave those leads as they are").check();
    await page.getByRole("button", { name: "Take the import back" }).click();
    await page.getByText("1 left as they are").waitFor();
    expect(await app.ann.leads.count()).toBe(1);
  });

  it("LEAD-23 tells how far it is while a large file is written, which is stopped and goes on", async () => {
    const storage = recordingStorage(memoryStorage());
    const app = await openApp({ storage });
    const rows = Array.from({ length: 2_000 }, (_, i) => `Name${i};n${i}@acme.example`);
    const page = await app.visit("/leads/import", { language: "fr" });
    await page.getByLabel("Fichier CSV").setInputFiles(csv(`Nom;E-mail\n${rows.join("\n")}\n`));
    await page.getByRole("button", { name: "Examiner" }).click();
    const begin = page.getByRole("button", { name: "Importer 2000 pistes" });
    await begin.waitFor();
    let goOn = (): void => undefined;
    const looked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    // The first rows are written; it would be done while it is looked at.
    storage.beforeNextCommit(async () => storage.beforeNextCommit(() => looked));
    await begin.click();
    await page.getByRole("progressbar").waitFor();
    await page
      .getByText(/^\d+ lignes sur 2000$/)
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const stop = page.getByRole("button", { name: "Arrêter" });
    await stop.focus();
    for (let asked = 0; asked < 2; asked++)
      await page.waitForResponse((response) => response.url().includes("/leads/import/"));
    await page.locator("button:focus", { hasText: "Arrêter" }).waitFor();
    const stopped = page.waitForResponse((response) => response.url().endsWith("/stop"));
    await page.keyboard.press("Enter");
    await stopped;
    goOn();
    await page.getByText("l’import reprend à la suite").waitFor();
    expect(await app.ann.leads.count()).toBeLessThan(2_000);
    await page.getByRole("button", { name: "Poursuivre l’import" }).click();
    await page.getByRole("heading", { name: "Résultat" }).waitFor();
    expect(await app.ann.leads.count()).toBe(2_000);
  });
});
