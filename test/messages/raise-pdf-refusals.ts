import { envelopePdf } from "../../src/adapters/pdf/envelope-pdf.js";
import type { RefusalCode } from "../../src/messages/messages.js";
import { pdfFonts } from "../support/pdf-fonts.js";
import type { Raise } from "./raise-call-faults.js";

const address = { extra: null, street: "1", postalCode: null, city: "\u65E5", region: null, countryCode: null };
const addressee = { name: "Ann Lee", companyName: null, address };
const options = { fonts: pdfFonts, now: new Date("2026-03-01T09:00:00Z"), format: "DL" } as const;

/** Documents that are not made. */
export const raisePdfRefusals = {
  PDF_GLYPHS_MISSING: () => envelopePdf(addressee, { ...options, onMissing: "refuse" }),
  PDF_STOPPED: () => envelopePdf(addressee, { ...options, signal: { aborted: true } }),
} satisfies Partial<Record<RefusalCode, Raise>>;
