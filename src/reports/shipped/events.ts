import type { ChartOf, ReportDefinition } from "../chart-definition.js";
import { bySalesperson, byTeam } from "./keys.js";

const events = {
  type: "calendarEvent",
  mark: "bar",
  date: "startsAt",
  figure: { kind: "count" },
} as const satisfies Partial<ChartOf<"calendarEvent">>;

const byType = { field: "type", title: { en: "Type", fr: "Type" } } as const;
const byStatus = { field: "status", title: { en: "Status", fr: "Statut" } } as const;

/** Events that start in the period, each occurrence of a series counted (guide: « Rapports, Événement »). */
export const eventsReport: ReportDefinition = {
  code: "events",
  title: { en: "Events", fr: "Événements" },
  charts: [
    { ...events, code: "eventsByTeam", title: { en: "Events by team", fr: "Événements par équipe" }, by: [byTeam] },
    {
      ...events,
      code: "eventsBySalesperson",
      title: { en: "Events by salesperson", fr: "Événements par commercial" },
      by: [bySalesperson],
    },
    {
      ...events,
      code: "eventsByType",
      title: { en: "Events by type", fr: "Événements par type" },
      mark: "share",
      by: [byType],
    },
    {
      ...events,
      code: "eventsByStatus",
      title: { en: "Events planned, done and cancelled", fr: "Événements planifiés, réalisés et annulés" },
      by: [byType, byStatus],
    },
    {
      ...events,
      code: "eventsToday",
      title: { en: "Today’s events", fr: "Événements du jour" },
      during: "today",
      by: [byType, byStatus],
    },
  ],
};
