import type { NewEvent } from "crmkit";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import type { OpenedApp } from "./support/open-browser.js";
import { hasBrowser, openApp } from "./support/open-browser.js";

/** Has Ann reminded of an event at nine, which is now. */
async function remindAnn({ ann }: OpenedApp, event: Pick<NewEvent, "subject" | "visibility">): Promise<void> {
  const { added, present } = await ann.templates.addShipped();
  const templateId = [...added, ...present].find(({ model }) => model === "eventReminder")?.id ?? "";
  const times = { startLocal: "2026-03-02T10:00", endLocal: "2026-03-02T11:00" };
  const created = await ann.calendar.create({ ...event, ...times, type: "meeting", timeZone: "Europe/London" });
  await ann.calendar.remind({
    eventId: created.event.id,
    reminder: { templateId, before: { amount: 1, unit: "hour" }, audience: "me" },
  });
}

describe.skipIf(!hasBrowser)("the example application, outbox", () => {
  it("REM-1 REM-5 shows a reminder that is due as soon as it arrives, to nobody of another company, and a private one to no colleague", async () => {
    const app = await openApp({ reminders: true });
    const page = await app.visit("/outbox", { width: 360 });
    const globex = await app.visit("/outbox", { firm: "globex" });
    const bruno = await app.visit("/outbox", { person: "bruno", language: "fr" });
    await page.getByText("No message arrived yet.").waitFor();
    await remindAnn(app, { subject: "Board meeting", visibility: "private" });
    await page.getByText("Reminder: Board meeting").click();
    await page.getByText("Start: ").waitFor();
    await page.locator("#announcements").getByText("1 new message.").waitFor();
    await page.getByText("to ann@acme.example").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await remindAnn(app, { subject: "Sales meeting", visibility: "public" });
    await bruno.getByText("Reminder: Sales meeting").waitFor();
    expect(await bruno.getByText("Board meeting").count()).toBe(0);
    await globex.reload();
    await globex.getByText("No message arrived yet.").waitFor();
    expect(await globex.getByText("ann@acme.example").count()).toBe(0);
    expect(await globex.request.get(`${app.url}/outbox/since/0`).then((answer) => answer.status())).toBe(204);
    expect(await seriousFaults(bruno)).toEqual([]);
  });

  it("shows HTML in a frame without rights, and gives a file out to whoever may see its message", async () => {
    const app = await openApp();
    const document = await PDFDocument.create();
    document.addPage();
    const content = await document.save();
    const { id: catalogId } = await app.ann.catalogs.create({ name: "Spring range" });
    await app.ann.catalogs.setPdf({ catalogId, fileName: "spring.pdf", content });
    const { id: contactId } = await app.ann.contacts.create({ lastName: "Ash", email: "zoe@ash.example" });
    const { added } = await app.ann.templates.addShipped();
    const templateId = added.find(({ model }) => model === "catalog")?.id ?? "";
    await app.ann.catalogs.send({ catalogId, contactIds: [contactId], templateId });
    const page = await app.visit("/outbox");
    await page.getByText("Our catalogue Spring range").click();
    expect(await page.locator("iframe").getAttribute("sandbox")).toBe("");
    await page.frameLocator("iframe").getByText("Hello Ash,").waitFor();
    const link = page.getByRole("link", { name: "spring.pdf" });
    const download = page.waitForEvent("download");
    await link.click();
    expect((await download).suggestedFilename()).toBe("spring.pdf");
    const file = app.url + (await link.getAttribute("href"));
    expect(new Uint8Array(await (await page.request.get(file)).body())).toEqual(content);
    expect(await seriousFaults(page)).toEqual([]);
    const globex = await app.visit("/outbox", { firm: "globex" });
    expect((await globex.request.get(file)).status()).toBe(404);
  });

  it("REM-5 tells how the ledger of reminders stands while deliveries come due and are sent", async () => {
    const app = await openApp();
    const page = await app.visit("/outbox");
    const ledger = page.locator("#ledger");
    const due = ledger.locator("div").filter({ hasText: "Due now" }).locator("dd");
    expect(await due.last().textContent()).toBe("0");
    await remindAnn(app, { subject: "Sales meeting" });
    await expect.poll(() => due.last().textContent(), { timeout: 10_000 }).toBe("1");
    await app.opened.crm.reminders.dispatch();
    await expect.poll(() => due.last().textContent(), { timeout: 10_000 }).toBe("0");
    await page.getByText("Reminder: Sales meeting").waitFor();
  });
});
