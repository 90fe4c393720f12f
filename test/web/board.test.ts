import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFaults } from "./support/accessibility.js";
import type { OpenedApp } from "./support/open-browser.js";
import { hasBrowser, openApp, secondsPassing } from "./support/open-browser.js";

const column = (page: Page, name: string) => page.getByRole("list", { name, exact: true });
const namesIn = (page: Page, name: string) =>
  column(page, name).getByRole("listitem").getByRole("link").allTextContents();
const handle = (page: Page, name: string) => page.getByRole("button", { name: `Move ${name}` });

/** Enters opportunities of an account in their first status, the first on top. */
async function enter({ ann }: OpenedApp, ...names: readonly string[]): Promise<readonly string[]> {
  const { id: accountId } = await ann.accounts.create({ name: "Apollo" });
  const ids: string[] = [];
  for (const name of names.toReversed()) {
    const { opportunity } = await ann.opportunities.create({ name, accountId, currency: "EUR", amount: 1_000_50 });
    ids.unshift(opportunity.id);
  }
  return ids;
}

/** Drags a card with the mouse onto another, or into an empty column. */
async function drag(page: Page, name: string, target: ReturnType<typeof column>, order?: Order): Promise<void> {
  const [from, to] = [await handle(page, name).boundingBox(), await target.boundingBox()];
  if (from === null || to === null) throw new Error("There is nothing to drag, or nowhere to go.");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 20, { steps: 8 });
  const now = (await target.boundingBox()) ?? to; // it may have made room
  await page.mouse.move(to.x + 32, now.y + now.height - 6, { steps: 4 });
  for (let i = 0; order !== undefined && i < 40 && !(await isSo(page, order)); i++)
    await page.mouse.move(to.x + 32 + (i % 2), now.y + now.height + i, { steps: 2 });
  await page.mouse.up();
}

/** The cards of a column as they are to lie before one is let go. */
type Order = readonly [column: string, ...names: string[]];

const isSo = async (page: Page, [name, ...names]: Order): Promise<boolean> =>
  (await namesIn(page, name)).join() === names.join();

describe.skipIf(!hasBrowser)("the boards of the example application", () => {
  it("LED-9 drag a card to another column with the mouse and keep its place", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const [, spares = "", training = ""] = await enter(app, "Fleet", "Spares", "Training");
    await app.ann.opportunities.move({ opportunityId: training, statusId: "opportunity.nurturing" });
    const page = await app.visit("/opportunities/board");
    const last = column(page, "Nurturing").getByRole("listitem").last();
    await drag(page, "Spares", last, ["Nurturing", "Training", "Spares"]);
    await page.getByText("Spares is in “Nurturing” now.").waitFor();
    expect(await namesIn(page, "Nurturing")).toEqual(["Training", "Spares"]);
    expect(await page.getByRole("region", { name: "Nurturing" }).textContent()).toContain("2 cards €2,001");
    await page.reload();
    expect(await namesIn(page, "Nurturing")).toEqual(["Training", "Spares"]);
    expect(await app.ann.opportunities.get(spares)).toMatchObject({ statusId: "opportunity.nurturing" });
  });

  it("explain a move that is refused and put the card back", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const lead = await app.ann.leads.create({ lastName: "Kilbride" });
    const page = await app.visit("/leads/board");
    await drag(page, "Kilbride", column(page, "Converted"));
    const told = page.getByRole("alert");
    await told.waitFor();
    expect(await told.textContent()).toContain("convert it, or lose it");
    expect(await told.getByRole("link", { name: "Convert the lead" }).getAttribute("href")).toBe(
      `/leads/${lead.id}/convert`,
    );
    expect(await namesIn(page, "To process")).toEqual(["Kilbride"]);
    expect(await namesIn(page, "Converted")).toEqual([]);
  });

  it("tell the slower of two users who move the same card at once", async () => {
    const app = await openApp({ clock: secondsPassing() });
    await enter(app, "Fleet");
    const [ann, bruno] = [
      await app.visit("/opportunities/board"),
      await app.visit("/opportunities/board", { person: "bruno" }),
    ];
    await drag(bruno, "Fleet", column(bruno, "Proposition"));
    await bruno.getByText("Fleet is in “Proposition” now.").waitFor();
    await drag(ann, "Fleet", column(ann, "Marketing qualification"));
    const told = await ann.getByRole("alert").textContent();
    expect(told).toContain("it was changed at the same time");
    expect(told).toContain("Fleet is in “Proposition” now.");
    expect(told).toContain("Last changed by Bruno Caron.");
    expect(await namesIn(ann, "Proposition")).toEqual(["Fleet"]);
    await drag(ann, "Fleet", column(ann, "Nurturing"));
    await ann.getByText("Fleet is in “Nurturing” now.").waitFor();
  });

  it("are worked by keyboard alone, with every step announced", async () => {
    const app = await openApp({ clock: secondsPassing() });
    await enter(app, "Fleet", "Spares");
    const page = await app.visit("/opportunities/board");
    const said = (text: string) => page.locator("#announcements", { hasText: text }).waitFor({ state: "attached" });
    await handle(page, "Fleet").focus();
    await page.keyboard.press("Space");
    await said("Fleet picked up, To process, place 1 of 2.");
    await page.keyboard.press("ArrowDown");
    await said("Fleet: To process, place 2 of 2.");
    await page.keyboard.press("Escape");
    await said("Fleet is back where it was.");
    expect(await namesIn(page, "To process")).toEqual(["Fleet", "Spares"]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await said("Fleet: Sales qualification, place 1 of 1.");
    await page.keyboard.press("Space");
    await page.getByText("Fleet is in “Sales qualification” now.").waitFor();
    await said("Fleet put down");
    expect(await page.evaluate("document.activeElement.id")).toBe(await handle(page, "Fleet").getAttribute("id"));
    expect(await namesIn(page, "Sales qualification")).toEqual(["Fleet"]);
  });

  it("ask why a card is lost, and leave it where it was when nobody answers", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const [fleet = ""] = await enter(app, "Fleet");
    const page = await app.visit("/opportunities/board");
    const lose = async () => drag(page, "Fleet", column(page, "Closed lost"));
    await lose();
    const dialog = page.getByRole("dialog", { name: "Why is Fleet lost?" });
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect(await namesIn(page, "To process")).toEqual(["Fleet"]);
    await lose();
    await dialog.getByRole("button", { name: "Mark as lost" }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByLabel("Reason").fill("Too dear");
    await dialog.getByRole("button", { name: "Mark as lost" }).click();
    await page.getByText("Fleet is in “Closed lost” now.").waitFor();
    expect((await app.ann.opportunities.get(fleet)).lostReasonId).not.toBeNull();
  });

  it("tell that the others of a prospect can be closed once one is won", async () => {
    const app = await openApp({ clock: secondsPassing() });
    const [fleet = ""] = await enter(app, "Fleet", "Spares");
    const page = await app.visit("/opportunities/board");
    await drag(page, "Fleet", column(page, "Closed won"));
    const told = page.locator("#board-told").getByRole("status");
    await told.waitFor();
    expect(await told.textContent()).toContain("There is another open opportunity of the account");
    expect(await told.getByRole("link").getAttribute("href")).toBe(`/opportunities/${fleet}/others`);
  });

  it("speak French and fit a phone; columns are searched, and as long as one asks for", async () => {
    const app = await openApp({ clock: secondsPassing() });
    for (let i = 1; i <= 25; i++) await app.ann.leads.create({ lastName: `Piste ${i}` });
    const page = await app.visit("/leads/board", { language: "fr", width: 360 });
    await page.getByText("25 cartes").waitFor();
    expect(await column(page, "À traiter").getByRole("listitem").count()).toBe(20);
    await page.getByRole("link", { name: "Suite de À traiter" }).click();
    await column(page, "À traiter").getByRole("link", { name: "Piste 1", exact: true }).waitFor();
    expect(await column(page, "À traiter").getByRole("listitem").count()).toBe(25);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Rechercher").fill("piste 23");
    await page.getByRole("button", { name: "Filtrer" }).click();
    await page.getByText("1 carte", { exact: true }).waitFor();
    expect(await namesIn(page, "À traiter")).toEqual(["Piste 23"]);
  });
});
