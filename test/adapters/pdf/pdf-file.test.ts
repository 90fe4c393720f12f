import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { bundled } from "../../../scripts/bundled.js";
import { leadPdf } from "../../../src/adapters/pdf/lead-pdf.js";
import { reportPdf } from "../../../src/adapters/pdf/report-pdf.js";
import { readPdf } from "../../support/read-pdf.js";
import { base, chartOf, point, reportOf, sampleLead } from "./sample-documents.js";

const english = { ...base, language: "en", timeZone: "Europe/Paris" } as const;
const described = (description: string, more: object = {}) =>
  leadPdf({ ...sampleLead, lead: { ...sampleLead.lead, description } }, { ...english, ...more });

describe("LEAD-21 REP-8 the files", () => {
  it("LEAD-21 are the same bytes for the same clock, in another process too", async () => {
    const { bytes } = await leadPdf(sampleLead, english);
    expect((await leadPdf(sampleLead, english)).bytes).toEqual(bytes);
    const program = await bundled("test/adapters/pdf/print-digest.ts");
    const digest = execFileSync(process.execPath, [program], { encoding: "utf8" }).trim();
    expect(digest).toBe(createHash("sha256").update(bytes).digest("hex"));
    const later = await leadPdf(sampleLead, { ...english, now: new Date("2026-03-01T09:31:00Z") });
    expect(later.bytes).not.toEqual(bytes);
  });

  it("LEAD-21 say what they are called, by whom, when, and in which language", async () => {
    const { bytes } = await leadPdf(sampleLead, { ...english, author: "Example CRM" });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    expect(pdf.getTitle()).toBe("Lead – Ελλάς Москва, Žofia Żółć-Müller");
    expect(pdf.getAuthor()).toBe("Example CRM");
    expect(pdf.getCreationDate()).toEqual(base.now);
    expect(String(pdf.catalog.get(PDFName.of("Lang")))).toContain("en");
    expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
    const named = await leadPdf(sampleLead, { ...english, title: "Mine" });
    expect((await PDFDocument.load(named.bytes, { updateMetadata: false })).getTitle()).toBe("Mine");
  });

  it("REP-8 embed subsets of their fonts", async () => {
    const { bytes } = await reportPdf(reportOf(chartOf([point("New", 1)])), { ...base, timeZone: "UTC" });
    expect(bytes.length).toBeLessThan(60_000);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const fonts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, found]) =>
        found instanceof PDFDict && found.get(PDFName.of("Type")) === PDFName.of("FontDescriptor") ? [found] : [],
      );
    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      expect(String(font.get(PDFName.of("FontName")))).toMatch(/^\/[A-Z]{6}\+DejaVuSans/);
      expect(font.lookup(PDFName.of("FontFile2"))).toBeInstanceOf(PDFStream);
    }
  });

  it("REP-8 are tagged: each mark of a page is of one part, and parts are headings, figures, tables", async () => {
    const points = Array.from({ length: 80 }, (_, i) => point(`Country ${i}`, i));
    const { bytes } = await reportPdf(reportOf(chartOf(points)), { ...base, timeZone: "UTC" });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    const numbers = root.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"), PDFArray);
    expect(numbers.size()).toBe(pdf.getPageCount() * 2);
    const kinds = new Map<string, number>();
    const left = pdf.getPages().map((_, i) => numbers.lookup(2 * i + 1, PDFArray).size());
    const claim = (pageRef: unknown, id: PDFNumber, element: PDFDict): void => {
      const place = pdf.getPages().findIndex(({ ref }) => ref === pageRef);
      const owner = numbers.lookup(2 * place + 1, PDFArray).get(id.asNumber());
      expect(owner).toBe(pdf.context.getObjectRef(element));
      left[place] = (left[place] ?? 0) - 1;
    };
    const visit = (element: PDFDict, parent: PDFRef | null): void => {
      const kind = String(element.get(PDFName.of("S")));
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (parent !== null) expect(element.get(PDFName.of("P"))).toBe(parent);
      const kids = element.lookup(PDFName.of("K"), PDFArray);
      for (const kid of kids.asArray()) {
        if (kid instanceof PDFNumber) claim(element.get(PDFName.of("Pg")), kid, element);
        if (kid instanceof PDFDict)
          claim(kid.get(PDFName.of("Pg")), kid.lookup(PDFName.of("MCID"), PDFNumber), element);
        if (!(kid instanceof PDFRef)) continue;
        visit(pdf.context.lookup(kid, PDFDict), pdf.context.getObjectRef(element) ?? null);
      }
    };
    visit(root.lookup(PDFName.of("K"), PDFArray).lookup(0, PDFDict), null);
    expect(left).toEqual(left.map(() => 0));
    expect(kinds.get("/H1")).toBe(1);
    expect(kinds.get("/Figure")).toBe(1);
    expect(kinds.get("/TH")).toBe(2);
    expect(kinds.get("/TR")).toBe(82);
    const figure = pdf.context
      .enumerateIndirectObjects()
      .map(([, found]) => found)
      .find(
        (found): found is PDFDict => found instanceof PDFDict && found.get(PDFName.of("S")) === PDFName.of("Figure"),
      );
    expect(figure?.lookup(PDFName.of("Alt"), PDFHexString).decodeText()).toContain("Leads by status");
  });

  it("LEAD-21 a letter that the fonts lack is told and drawn as a question mark, or refused", async () => {
    const { bytes, missingGlyphs } = await described("Dear 日本 日, \u{1F469}\u200D\u{1F467} x");
    expect(missingGlyphs).toEqual(["日", "本", "\u{1F469}", "\u{1F467}"]);
    const text = (await readPdf(bytes)).map((page) => page.text).join(" ");
    expect(text).toContain("Dear ?? ?, ? x");
    await expect(described("日", { onMissing: "refuse" })).rejects.toMatchObject({
      code: "INPUT_INVALID",
      refusals: [{ code: "PDF_GLYPHS_MISSING", params: { characters: ["日"] } }],
    });
  });

  it.each<[string, string]>([
    ["control characters", "a\u0000b\u0007c\u001B[31m\u009Bd\u2028e\r\nf\tg"],
    ["a word of 100,000 letters", "x".repeat(100_000)],
    ["100,000 blanks", " ".repeat(100_000)],
    ["10,000 lines", "a\n".repeat(10_000)],
    ["half characters", "\uD83D a \uDE00 \uD83D"],
    ["marks without letters", `a${"\u0301".repeat(20_000)}`],
    ["Arabic without blanks", "\u0645".repeat(20_000)],
    ["directions that change", "a\u05D0".repeat(5_000)],
    ["controls of direction", "\u202Eevil\u202C \u2066x\u2069 \u200F"],
    ["letters of many scripts", Array.from({ length: 0x3000 }, (_, i) => String.fromCodePoint(i + 0x20)).join("")],
    ["the syntax of a PDF", ") Tj ET /F1 (x) <</JS (app.alert(1))>> endstream endobj %%EOF"],
  ])("LEAD-21 hostile text neither crashes nor hangs: %s", async (_, text) => {
    const lead = { ...sampleLead.lead, description: text, fullName: text, companyName: text.slice(0, 3_000) };
    const { bytes, pages } = await leadPdf({ ...sampleLead, lead }, english);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    expect(pdf.getPageCount()).toBe(pages);
  });

  it("LEAD-21 refuse fonts and options that cannot be", async () => {
    const broken = { regular: new Uint8Array([1, 2, 3]), bold: base.fonts.bold };
    await expect(described("x", { fonts: broken })).rejects.toMatchObject({
      code: "INPUT_INVALID",
      refusals: [{ code: "INPUT_UNREADABLE", path: ["options", "fonts", "regular"] }],
    });
    await expect(
      described("x", { now: new Date(Number.NaN), timeZone: "+02:00", language: "!" }),
    ).rejects.toMatchObject({
      refusals: [{ path: ["options", "now"] }, { path: ["options", "language"] }, { path: ["options", "timeZone"] }],
    });
  });
});
