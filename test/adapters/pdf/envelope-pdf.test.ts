import { describe, expect, it } from "vitest";
import { envelopePdf } from "../../../src/adapters/pdf/envelope-pdf.js";
import { canvasModule, readPdf, unseenTexts } from "../../support/read-pdf.js";
import { base, paris } from "./sample-documents.js";

const addressee = { name: "Ann Lee", companyName: "ACME", address: paris };
const from = { name: null, companyName: "Vendeur", address: { ...paris, city: "Lyon", postalCode: "69002" } };
const options = { ...base, format: "DL", senderCountry: "FR" } as const;
const mm = (points: number): number => (points / 72) * 25.4;

describe("ACC-12 an envelope prints as a PDF", () => {
  it.each([
    ["DL", 220, 110],
    ["C5", 229, 162],
    ["#10", 241.3, 104.8],
  ] as const)("ACC-12 %s: the address stands where machines look for it", async (format, width, height) => {
    const { bytes, pages } = await envelopePdf(addressee, { ...options, format, from });
    const [page] = await readPdf(bytes);
    expect(pages).toBe(1);
    expect(mm(page?.width ?? 0)).toBeCloseTo(width, 0);
    expect(mm(page?.height ?? 0)).toBeCloseTo(height, 0);
    const lines = page?.texts.slice(3) ?? [];
    expect(page?.texts.map(({ text }) => text)).toEqual([
      ...["Vendeur", "12 rue de la Paix", "69002 LYON"],
      ...["ACME", "Ann Lee", "12 rue de la Paix", "75002 PARIS"],
    ]);
    for (const line of lines) {
      expect(mm(line.x)).toBeGreaterThanOrEqual(width - 140);
      expect(mm(line.x + line.width)).toBeLessThanOrEqual(width - 15);
      expect(height - mm(line.y + line.height * 0.8)).toBeGreaterThanOrEqual(40);
      expect(mm(line.y - line.height * 0.25)).toBeGreaterThanOrEqual(15.8);
    }
    if (canvasModule !== null) expect(await unseenTexts(bytes)).toEqual([]);
  });

  it("ACC-12 many lines are smaller, and too many are refused", async () => {
    const long = { ...addressee, address: { ...paris, extra: "Résidence du Parc\nEscalier C\nÉtage 3\nPorte 12" } };
    const { bytes } = await envelopePdf(long, options);
    const [page] = await readPdf(bytes);
    expect(page?.texts.at(-1)?.text).toBe("75002 PARIS");
    expect(mm(page?.texts.at(-1)?.y ?? 0)).toBeGreaterThanOrEqual(16);
    const endless = { ...addressee, companyName: "A".repeat(100_000) };
    await expect(envelopePdf(endless, options)).rejects.toMatchObject({
      code: "INPUT_INVALID",
      refusals: [{ code: "INPUT_TOO_LONG", path: ["addressee"] }],
    });
  });

  it("ACC-12 a letter abroad names the sender's country too, and an empty address is refused", async () => {
    const abroad = { ...addressee, address: { ...paris, countryCode: "BE" } };
    const { bytes } = await envelopePdf(abroad, { ...options, from });
    const [page] = await readPdf(bytes);
    expect(page?.text).toContain("69002 LYON FRANCE");
    expect(page?.text).toContain("75002 Paris BELGIQUE");
    const nowhere = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };
    await expect(envelopePdf({ name: null, companyName: null, address: nowhere }, options)).rejects.toMatchObject({
      refusals: [{ code: "INPUT_BLANK", path: ["addressee"] }],
    });
    await expect(envelopePdf(addressee, { ...options, format: "constructor" as never })).rejects.toMatchObject({
      refusals: [{ code: "INPUT_NOT_ONE_OF", path: ["options", "format"] }],
    });
  });
});
