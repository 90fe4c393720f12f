import type { ChartPoint, ChartView, ReportView } from "../../../src/reports/chart-view.js";
import type { LeadReport } from "../../../src/reports/lead-report.js";
import { pdfFonts } from "../../support/pdf-fonts.js";
import { sampleRecord } from "../../support/sample-record.js";

/** The clock of the samples. */
export const base = { fonts: pdfFonts, now: new Date("2026-03-01T09:30:00Z") } as const;

/** An address in Paris. */
export const paris = {
  extra: null,
  street: "12 rue de la Paix",
  postalCode: "75002",
  city: "Paris",
  region: null,
  countryCode: "FR",
} as const;

/** A lead with something in each field. */
export const sampleLead: LeadReport = {
  lead: {
    ...sampleRecord("lead", "most"),
    title: "Mme",
    firstName: "Žofia",
    lastName: "Żółć-Müller",
    companyName: "Ελλάς Москва",
    fullName: "Ελλάς Москва, Žofia Żółć-Müller",
    fixedPhone: "+33 1 23 45 67 89",
    mobilePhone: "+33 6 12 34 56 78",
    email: "zofia@acme.example",
    website: "https://acme.example",
    address: paris,
    description: "Elle rappelle en mars.",
    score: 4,
    createdOn: "2025-12-31" as never,
  },
  names: {
    status: "Qualifiée",
    source: "Salon",
    category: "PME",
    tags: ["chaud", "export"],
    jobFunction: "Directrice",
    department: "Achats",
    industrySector: "Industrie",
    sizeBand: "50–249",
    assignedTo: "Jean Dupont",
    team: "Équipe Nord",
    lostReason: "Prix",
  },
  events: [{ subject: "Appel", start: new Date("2026-01-05T09:00:00Z"), category: "Visite", state: "Prévu" }],
  opportunities: [
    {
      name: "Contrat",
      status: "Proposition",
      amount: 123_450,
      currency: "EUR",
      expectedCloseOn: "2026-06-30" as never,
    },
  ],
  emails: [{ subject: "Notre offre", sentAt: new Date("2026-01-06T09:00:00Z"), recipients: ["zofia@acme.example"] }],
};

/** A point of a chart. */
export const point = (category: string, value: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
  category,
  series: null,
  value,
  text: String(value),
  color: null,
  ...more,
});

/** A chart of points. */
export const chartOf = (points: readonly ChartPoint[], more: Partial<ChartView> = {}): ChartView => ({
  code: "leadsByStatus",
  language: "en",
  title: "Leads by status",
  mark: "bar",
  categoryTitle: "Status",
  seriesTitle: null,
  valueTitle: "Leads",
  unit: "count",
  currency: null,
  isAdditive: true,
  points,
  words: { other: "Other", noData: "No data", total: "Total" },
  ...more,
});

/** A report of charts. */
export const reportOf = (...charts: readonly ChartView[]): ReportView => ({
  code: "leads",
  language: "en",
  title: "Leads",
  period: "1 to 31 March 2026",
  charts,
});
