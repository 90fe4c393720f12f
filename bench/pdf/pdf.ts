import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { PdfFonts } from "crmkit/pdf";
import { envelopePdf, reportPdf } from "crmkit/pdf";
import { heapUsed } from "../heap-used.js";
import type { Bench } from "../measure.js";
import { milliseconds } from "../measure.js";
import { longReport } from "./long-report.js";

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve("dejavu-fonts-ttf/package.json"));
const font = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, "ttf", `${name}.ttf`)));

/** A report of 100 pages with 40 charts and the tables below them, and an envelope; each made several times over. */
export const pdf: Bench = async ({ quick }) => {
  const fonts: PdfFonts = { regular: font("DejaVuSans"), bold: font("DejaVuSans-Bold") };
  const now = new Date("2026-03-01T09:00:00Z");
  const report = longReport(quick ? 4 : 40);
  const made = { pages: 0, bytes: 0 };
  const times = { report: [] as number[], envelope: [] as number[] };
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    times.report.push(
      await milliseconds(async () => {
        const { bytes, pages } = await reportPdf(report, { fonts, now, timeZone: "UTC" });
        Object.assign(made, { pages, bytes: bytes.length });
      }),
    );
    const address = {
      extra: null,
      street: "12 rue de la Paix",
      postalCode: "75002",
      city: "Paris",
      region: null,
      countryCode: "FR",
    };
    times.envelope.push(
      await milliseconds(() =>
        envelopePdf({ name: "Ann Lee", companyName: null, address }, { fonts, now, format: "DL" }),
      ),
    );
  }
  const what = `report as a PDF of ${made.pages} pages`;
  return [
    { what, value: middle(times.report), unit: "ms" },
    { what: `${what}, size`, value: made.bytes / 1_000, unit: "KB" },
    { what: `${what}, heap while it is made`, value: await mostHeap(report, fonts, now), unit: "MB" },
    { what: "envelope as a PDF", value: middle(times.envelope), unit: "ms" },
  ];
};

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The most that is held at the end of a page, above what was held before. */
async function mostHeap(report: Parameters<typeof reportPdf>[0], fonts: PdfFonts, now: Date): Promise<number> {
  const before = heapUsed();
  let most = 0;
  const onProgress = ({ page }: { readonly page: number }): void => {
    if (page % 10 === 0) most = Math.max(most, heapUsed() - before);
  };
  await reportPdf(report, { fonts, now, timeZone: "UTC", onProgress });
  return most / 1_000_000;
}
