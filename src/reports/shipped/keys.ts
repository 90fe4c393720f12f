import type { CalendarEvent } from "../../model/calendar-event.js";
import type { ChartKey } from "../chart-definition.js";

/** The colleague in charge. */
export const byUser = { field: "assignedToId", title: { en: "User", fr: "Utilisateur" } } as const;

/** The salesperson in charge. */
export const bySalesperson = { field: "assignedToId", title: { en: "Salesperson", fr: "Commercial" } } as const;

/** The team in charge. */
export const byTeam = { field: "teamId", title: { en: "Team", fr: "Équipe" } } as const;

/** Where a record stands. */
export const byStatus = { field: "statusId", title: { en: "Status", fr: "Statut" } } as const;

/** How far a sale has come. */
export const byStage = { field: "statusId", title: { en: "Stage", fr: "Étape" } } as const;

/** Where a record came from. */
export const bySource = { field: "sourceId", title: { en: "Source", fr: "Source" } } as const;

/** The kind of sale. */
export const bySaleType = { field: "type", title: { en: "Type of sale", fr: "Type de vente" } } as const;

/** Who called whom. */
export const byDirection = {
  field: "callDirection",
  title: { en: "Type of call", fr: "Type d’appel" },
} as const satisfies ChartKey<CalendarEvent>;

const monthTitle = { en: "Month", fr: "Mois" };

/** The months of a date or an instant. */
export const byMonthOf = <F extends string>(
  field: F,
): { readonly field: F; readonly period: "month"; readonly title: { readonly en: string; readonly fr: string } } => ({
  field,
  period: "month",
  title: monthTitle,
});
