import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { chartRows, csvLines } from "crmkit";
import { chartSvg } from "crmkit/charts";
import type { PdfFonts } from "crmkit/pdf";
import { envelopePdf, leadPdf, reportPdf } from "crmkit/pdf";
import type { Tour } from "./tour.js";

const folder = "out";
const font = createRequire(import.meta.url).resolve;

/** Writes the lead's PDF, an envelope, and the four reports as PDF, with the first chart of each as SVG and CSV, and says where. */
export async function writeReports(tour: Tour, leadId: string | null): Promise<void> {
  const { ann, out, phrases, locale } = tour;
  out.section(phrases.printing);
  await mkdir(folder, { recursive: true });
  const timeZone = "Europe/Paris";
  const options = { fonts: await fontsOf(), now: new Date(), language: locale, timeZone } as const;
  if (leadId !== null) {
    const report = await ann.leads.report(leadId);
    const { bytes, pages } = await leadPdf(report, options);
    await write(tour, "lead.pdf", bytes, pages);
  }
  await writeEnvelope(tour, options);
  const year = new Date().getUTCFullYear();
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  for (const { code } of await ann.reports.list()) {
    const view = await ann.reports.view({ report: code, ...period });
    const { bytes, pages } = await reportPdf(view, options);
    await write(tour, `report-${code}.pdf`, bytes, pages);
    const chart = view.charts.find(({ points }) => points.length > 0);
    if (chart === undefined) continue;
    await writeFile(path.join(folder, `${chart.code}.svg`), await chartSvg(chart));
    const csv = csvLines(chartRows(chart), { byteOrderMark: true });
    await pipeline(Readable.from(csv), createWriteStream(path.join(folder, `${chart.code}.csv`)));
    out.line(`  ${phrases.under(chart.title, `${folder}/${chart.code}.svg, ${folder}/${chart.code}.csv`)}`);
  }
}

async function writeEnvelope(
  tour: Tour,
  { fonts, now }: { readonly fonts: PdfFonts; readonly now: Date },
): Promise<void> {
  const { ann } = tour;
  const contact = await ann.contacts.create({
    title: "Mme",
    firstName: "Zoé",
    lastName: "Lefèvre",
    address: { street: "12 rue de la Paix", postalCode: "75002", city: "Paris", countryCode: "FR" },
  });
  const addressee = await ann.contacts.addressee(contact.id);
  if (addressee === null) return;
  const { bytes, pages } = await envelopePdf(addressee, { fonts, now, format: "DL", senderCountry: "FR" });
  await write(tour, "envelope.pdf", bytes, pages);
}

async function write({ out, phrases }: Tour, name: string, bytes: Uint8Array, pages: number): Promise<void> {
  await writeFile(path.join(folder, name), bytes);
  out.line(phrases.printed(`${folder}/${name}`, pages));
}

const fontsOf = async (): Promise<PdfFonts> => ({
  regular: await readFile(font("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
  bold: await readFile(font("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
});
