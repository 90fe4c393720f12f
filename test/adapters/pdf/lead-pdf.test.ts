import { describe, expect, it } from "vitest";
import { leadPdf } from "../../../src/adapters/pdf/lead-pdf.js";
import { canvasModule, drawPage, readPdf, unseenTexts } from "../../support/read-pdf.js";
import { sampleRecord } from "../../support/sample-record.js";
import { base, sampleLead } from "./sample-documents.js";

const french = { ...base, language: "fr", timeZone: "Europe/Paris" } as const;
const lead = (changes: object) => ({ ...sampleLead, lead: { ...sampleLead.lead, ...changes } });

describe("LEAD-21 a lead report prints as a PDF", () => {
  it("LEAD-21 with the essential information, in the document's language", async () => {
    const { bytes, pages, missingGlyphs } = await leadPdf(sampleLead, french);
    const read = await readPdf(bytes);
    expect(read).toHaveLength(pages);
    expect(missingGlyphs).toEqual([]);
    const text = read.map((page) => page.text).join(" ");
    for (const said of [
      "Ελλάς Москва, Žofia Żółć-Müller",
      "Piste · État au 1 mars 2026, 10:30",
      "Société Ελλάς Москва",
      "Mme Žofia Żółć-Müller",
      "Fonction Directrice",
      "+33 1 23 45 67 89",
      "+33 6 12 34 56 78",
      "zofia@acme.example",
      "https://acme.example",
      "12 rue de la Paix 75002 PARIS",
      "Statut Qualifiée",
      "Source Salon",
      "Catégorie PME",
      "chaud, export",
      "Secteur Industrie",
      "4 sur 5",
      "Assignée à Jean Dupont",
      "Équipe Équipe Nord",
      "Créée le 31 décembre 2025",
      "Elle rappelle en mars.",
      "5 janv. 2026, 10:00 Appel Visite Prévu",
      "Contrat Proposition 30 juin 2026 1 234,50 €",
      "Notre offre zofia@acme.example",
      "Page 1 sur",
    ])
      expect(text).toContain(said);
  });

  it("LEAD-21 in English, with nothing of what the lead does not say", async () => {
    const least = sampleRecord("lead", "least");
    const names = Object.fromEntries(Object.keys(sampleLead.names).map((name) => [name, name === "tags" ? [] : null]));
    const report = { lead: { ...least, lastName: "Lee", fullName: "Lee" }, names: names as never };
    const { bytes, pages } = await leadPdf(report, { ...base, language: "en", timeZone: "UTC" });
    const [page] = await readPdf(bytes);
    expect(pages).toBe(1);
    expect(page?.text).toContain("Name Lee");
    expect(page?.text).not.toMatch(/Company|Phone|null|undefined|Events|Description/);
  });

  it.skipIf(canvasModule === null)("LEAD-21 and every text of it is seen on the drawn pages, stars too", async () => {
    const { bytes } = await leadPdf(sampleLead, french);
    expect(await unseenTexts(bytes)).toEqual([]);
    const pages = await readPdf(bytes);
    const [page] = pages;
    const score = page?.texts.find(({ text }) => text === "4 sur 5");
    const drawn = await drawPage(bytes, 1);
    expect(drawn.inkIn((score?.x ?? 0) - 68, score?.y ?? 0, 60, 9)).toBeGreaterThan(200);
  });

  it("LEAD-21 a long text wraps within the margins and goes on on the next pages", async () => {
    const description = "Un texte assez long qui se répète. ".repeat(1_000);
    const { bytes, pages } = await leadPdf(lead({ description }), french);
    const read = await readPdf(bytes);
    expect(pages).toBeGreaterThan(5);
    for (const { texts, width } of read)
      for (const { x, y, width: wide } of texts) {
        expect(x).toBeGreaterThanOrEqual(49.9);
        expect(x + wide).toBeLessThanOrEqual(width - 49.9);
        expect(y).toBeGreaterThan(20);
      }
    const said = read
      .map(({ text }) => text)
      .join(" ")
      .match(/texte/g);
    expect(said).toHaveLength(1_000);
    expect(read.at(-1)?.text).toContain(`Page ${pages} sur ${pages}`);
  });

  it("LEAD-21 Arabic and Hebrew read again in their order", async () => {
    const { bytes } = await leadPdf(lead({ description: "The word שלום עולם (12) stands here.\nمرحبا" }), french);
    const text = (await readPdf(bytes)).map((page) => page.text).join(" ");
    expect(text).toContain("שלום עולם");
    expect(text).toContain("stands here");
  });
});
