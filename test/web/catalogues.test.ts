import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import type { OpenedApp } from "./support/open-browser.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function onePage(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  return Buffer.from(await document.save());
}

async function springRange(app: OpenedApp): Promise<string> {
  const { id } = await app.ann.catalogs.create({ name: "Spring range", catalogTypeId: { name: "Products" } });
  await app.ann.catalogs.setPdf({ catalogId: id, fileName: "spring.pdf", content: new Uint8Array(await onePage()) });
  return id;
}

describe.skipIf(!hasBrowser)("the example application, catalogues", () => {
  it("CAT-1 CAT-2 enters a catalogue, says why a file is no PDF, takes one that is, and shows its image on the card", async () => {
    const app = await openApp();
    const page = await app.visit("/catalogues");
    await page.getByRole("link", { name: "New catalogue" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Spring range");
    await page.getByLabel("Type of catalogue").fill("Products");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Spring range", level: 1 }).waitFor();
    const give = async (name: string, buffer: Buffer) => {
      await page.getByLabel("PDF file").setInputFiles({ name, mimeType: "application/pdf", buffer });
      await page.getByRole("button", { name: "Take this PDF" }).click();
    };
    await give("notes.pdf", Buffer.from("only notes"));
    await page.getByRole("alert").getByText("This is no PDF, whatever its name says.").waitFor();
    await give("spring.pdf", await onePage());
    await page.getByText("Spring range has a new PDF.").waitFor();
    await page.getByLabel("Image file").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: png });
    await page.getByRole("button", { name: "Take this image" }).click();
    await page.getByRole("img", { name: "Image of Spring range" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const [stored] = (await app.ann.catalogs.cards()).records;
    expect(stored).toMatchObject({ catalogType: { name: "Products" }, pdf: { fileName: "spring.pdf" } });
    await page.goto(`${app.url}/catalogues`);
    const card = page.getByRole("listitem").filter({ hasText: "Spring range" });
    const drawn = (image: unknown) => (image as { readonly naturalWidth: number }).naturalWidth;
    await expect.poll(() => card.locator("img").evaluate(drawn)).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("CAT-1 gives the PDF out to be shown or downloaded, by headers that keep it a PDF, and to no other company", async () => {
    const app = await openApp();
    const id = await springRange(app);
    const page = await app.visit(`/catalogues/${id}`, { width: 360 });
    const shown = await page.request.get(`${app.url}/catalogues/${id}/pdf`);
    expect(shown.headers()).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-disposition": "inline; filename*=UTF-8''spring.pdf",
    });
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download" }).click();
    expect((await download).suggestedFilename()).toBe("spring.pdf");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await seriousFaults(page)).toEqual([]);
    const other = await app.visit("/catalogues", { firm: "globex" });
    await other.getByText("No catalogue fits.").waitFor();
    expect((await other.request.get(`${app.url}/catalogues/${id}/pdf`)).status()).toBe(404);
  });

  it("CAT-3 sends to those who may be written to, tells beforehand who is left out and why, and writes to nobody twice", async () => {
    const app = await openApp();
    const id = await springRange(app);
    await app.ann.contacts.create({
      firstName: "Zoé",
      lastName: "Ash",
      email: "zoe@a-very-long-domain-of-ash-and-sons.example",
    });
    await app.ann.contacts.create({ lastName: "Birch", email: "b@birch.example", doNotEmail: true });
    await app.ann.contacts.create({ lastName: "Cedar" });
    const page = await app.visit(`/catalogues/${id}/send`, { width: 360 });
    await page.getByRole("button", { name: "Add the template" }).click();
    await page.getByLabel("Search contacts").fill("Cedar");
    await page.getByLabel("Search contacts").press("Enter");
    await page.getByRole("checkbox", { name: "Cedar" }).check();
    expect(await page.getByRole("checkbox").count()).toBe(1);
    await page.getByLabel("Search contacts").fill("");
    await page.getByRole("button", { name: "Tick all that are shown" }).click();
    await page.getByText("3 chosen").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "See who gets it" }).click();
    await page.getByRole("heading", { name: "1 contact gets it" }).waitFor();
    const left = page.locator("section").filter({ hasText: "2 contacts are left out" });
    expect(await left.getByRole("listitem").allTextContents()).toEqual([
      "Cedar Has no e-mail address.",
      "Birch Wishes to get no e-mail.",
    ]);
    await page.frameLocator("iframe").getByText("Hello Zoé Ash,").waitFor();
    expect(app.opened.outbox.messages()).toHaveLength(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Send it to 1 contact" }).click();
    await page.getByText("1 of 1 messages were sent.").waitFor();
    expect(await page.getByRole("row", { name: "Birch" }).textContent()).toContain("Left out");
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload(); // which sends the form again
    await page.getByText("1 of 1 messages were sent.").waitFor();
    const [arrived, ...more] = app.opened.outbox.messages();
    expect(more).toEqual([]);
    expect(arrived?.recipients).toEqual(["zoe@a-very-long-domain-of-ash-and-sons.example"]);
    expect(arrived?.mail.attachments.map(({ filename }) => filename)).toEqual(["spring.pdf"]);
    await page.goto(`${app.url}/catalogues/${id}`);
    await page.getByText("Sending of a catalogue").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });

  it("CAT-1 puts a catalogue away in French, which keeps it from being sent, and takes it out again", async () => {
    const app = await openApp();
    const id = await springRange(app);
    const page = await app.visit(`/catalogues/${id}`, { language: "fr" });
    await page.getByRole("button", { name: "Archiver" }).click();
    await page.getByText("Ce catalogue est archivé").waitFor();
    expect(await page.getByRole("link", { name: "Envoyer un e-mail" }).count()).toBe(0);
    await page.goto(`${app.url}/catalogues?view=archived`);
    await page.getByRole("link", { name: "Spring range", exact: true }).click();
    await page.getByRole("button", { name: "Restaurer" }).click();
    await page.getByText("Spring range est de nouveau en service.").waitFor();
    expect((await app.ann.catalogs.get(id)).archivedAt).toBeNull();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("keeps what was typed when somebody else saved in between, and says what they saved", async () => {
    const app = await openApp();
    const id = await springRange(app);
    const page = await app.visit(`/catalogues/${id}/edit`);
    await app.ann.catalogs.update({ catalogId: id, changes: { name: "Autumn range" } });
    await page.getByLabel("Description").fill("All that is new.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByText("Autumn range", { exact: true }).waitFor();
    expect(await page.getByLabel("Description").inputValue()).toBe("All that is new.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Spring range was saved.").waitFor();
    expect(await app.ann.catalogs.get(id)).toMatchObject({ name: "Spring range", description: "All that is new." });
  });
});
