import type { ChartOf, ReportDefinition } from "../chart-definition.js";
import { byMonthOf, bySalesperson, bySaleType, bySource, byStage } from "./keys.js";

const amount = { kind: "sum", field: "amount" } as const;
const created = { type: "opportunity", mark: "bar", date: "openedAt" } as const satisfies Partial<
  ChartOf<"opportunity">
>;
const won = {
  type: "opportunity",
  mark: "bar",
  date: "closedAt",
  standing: "won",
} as const satisfies Partial<ChartOf<"opportunity">>;

/**
 * Opportunities (guide: « Rapports, Opportunités »). Amounts by source, stage and account, and the origins, are of those
 * that came up in the period; won and lost ones of those closed in it; the forecast of open ones expected in it.
 */
export const opportunitiesReport: ReportDefinition = {
  code: "opportunities",
  title: { en: "Opportunities", fr: "Opportunités" },
  charts: [
    {
      ...created,
      code: "amountBySource",
      title: { en: "Amount by source", fr: "Montant par source" },
      by: [bySource],
      figure: amount,
    },
    {
      ...created,
      code: "amountByStage",
      title: { en: "Amount by stage", fr: "Montant par étape" },
      by: [byStage],
      figure: amount,
    },
    {
      ...created,
      code: "amountByStageAndType",
      title: { en: "Amount by stage and type", fr: "Montant par étape et type" },
      by: [byStage, bySaleType],
      figure: amount,
    },
    {
      ...created,
      code: "amountByAccount",
      title: { en: "Amount by account", fr: "Montant par compte" },
      by: [{ field: "accountId", title: { en: "Account", fr: "Compte" } }],
      figure: amount,
    },
    {
      ...won,
      code: "wonBySource",
      title: { en: "Won by source", fr: "Gagné par source" },
      by: [bySource],
      figure: amount,
    },
    {
      ...won,
      code: "wonBySalesperson",
      title: { en: "Won by salesperson", fr: "Gagné par commercial" },
      by: [bySalesperson],
      figure: amount,
    },
    {
      ...created,
      code: "originByStage",
      title: { en: "Origin by stage", fr: "Origine par étape" },
      by: [bySource, byStage],
      figure: { kind: "count" },
    },
    {
      code: "bestOpen",
      title: { en: "Best open opportunities", fr: "Meilleures opportunités ouvertes" },
      type: "opportunity",
      mark: "bar",
      standing: "open",
      by: [],
      figure: { kind: "greatest", field: "amount", most: 10 },
    },
    {
      code: "lostByReason",
      title: { en: "Lost by reason", fr: "Perdu par raison" },
      type: "opportunity",
      mark: "share",
      date: "closedAt",
      standing: "lost",
      by: [{ field: "lostReasonId", title: { en: "Reason", fr: "Raison" } }],
      figure: { kind: "count" },
    },
    {
      ...created,
      code: "createdByMonth",
      title: { en: "Created by month", fr: "Créées par mois" },
      by: [byMonthOf("openedAt")],
      figure: { kind: "count" },
    },
    {
      code: "forecastByMonth",
      title: { en: "Forecast by month", fr: "Prévision par mois" },
      type: "opportunity",
      mark: "bar",
      date: "expectedCloseOn",
      standing: "open",
      by: [byMonthOf("expectedCloseOn")],
      figure: { kind: "sum", field: "amount", weight: "probability" },
    },
    {
      code: "winRate",
      title: { en: "Win rate by month", fr: "Taux de gain par mois" },
      type: "opportunity",
      mark: "line",
      date: "closedAt",
      standing: "closed",
      by: [byMonthOf("closedAt")],
      figure: { kind: "share", of: { standing: "won" } },
    },
    {
      ...won,
      code: "salesCycle",
      title: { en: "Sales cycle of won opportunities", fr: "Cycle de vente des opportunités gagnées" },
      mark: "line",
      by: [byMonthOf("closedAt")],
      figure: { kind: "days", from: "openedAt", to: "closedAt" },
    },
  ],
};
