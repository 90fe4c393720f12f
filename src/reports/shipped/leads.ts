import type { ChartOf, ReportDefinition } from "../chart-definition.js";
import { byMonthOf, bySalesperson, bySource, byStatus, byTeam } from "./keys.js";

const created = {
  type: "lead",
  mark: "bar",
  date: "createdOn",
  figure: { kind: "count" },
} as const satisfies Partial<ChartOf<"lead">>;

/** Leads created in the period, and what became of them (guide: « Rapports, Piste »). */
export const leadsReport: ReportDefinition = {
  code: "leads",
  title: { en: "Leads", fr: "Pistes" },
  charts: [
    { ...created, code: "leadsBySource", title: { en: "Leads by source", fr: "Pistes par source" }, by: [bySource] },
    {
      ...created,
      code: "leadsByCountry",
      title: { en: "Leads by country", fr: "Pistes par pays" },
      by: [{ field: "address.countryCode", title: { en: "Country", fr: "Pays" } }],
    },
    {
      ...created,
      code: "leadsBySector",
      title: { en: "Leads by sector", fr: "Pistes par secteur" },
      mark: "share",
      by: [{ field: "industrySectorId", title: { en: "Sector", fr: "Secteur" } }],
    },
    {
      ...created,
      code: "leadsByTeamAndStatus",
      title: { en: "Leads by team and status", fr: "Pistes par équipe et statut" },
      by: [byTeam, byStatus],
    },
    {
      ...created,
      code: "leadsBySalespersonAndStatus",
      title: { en: "Leads by salesperson and status", fr: "Pistes par commercial et statut" },
      by: [bySalesperson, byStatus],
    },
    {
      ...created,
      code: "leadsByMonth",
      title: { en: "Leads created by month", fr: "Pistes créées par mois" },
      by: [byMonthOf("createdOn")],
    },
    {
      ...created,
      code: "conversionRate",
      title: { en: "Conversion rate by month of creation", fr: "Taux de conversion par mois de création" },
      mark: "line",
      by: [byMonthOf("createdOn")],
      figure: { kind: "share", of: { standing: "converted" } },
    },
    {
      code: "timeInStatus",
      title: { en: "Time in status", fr: "Temps passé par statut" },
      type: "lead",
      mark: "bar",
      by: [],
      figure: { kind: "stay" },
    },
  ],
};
