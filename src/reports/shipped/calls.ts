import type { CalendarEvent } from "../../model/calendar-event.js";
import type { ChartOf, ReportDefinition } from "../chart-definition.js";
import { byDirection, byTeam, byUser } from "./keys.js";

const calls = {
  type: "calendarEvent",
  mark: "bar",
  date: "startsAt",
  figure: { kind: "count" },
} as const satisfies Partial<ChartOf<"calendarEvent">>;

const made = { type: "call", status: { in: ["planned", "done"] } } as const satisfies ChartOf<"calendarEvent">["where"];
const held = { type: "call", status: "done" } as const satisfies ChartOf<"calendarEvent">["where"];
const byDay = { field: "startsAt", period: "day", title: { en: "Day", fr: "Jour" } } as const satisfies {
  readonly field: keyof CalendarEvent;
  readonly period: "day";
  readonly title: object;
};

/** Calls by those who make them (guide: « Rapports, Appels »). Planned and done ones count; those held are done. */
export const callsReport: ReportDefinition = {
  code: "calls",
  title: { en: "Calls", fr: "Appels" },
  charts: [
    {
      ...calls,
      code: "callsByUser",
      title: { en: "Calls by user", fr: "Appels par utilisateur" },
      where: made,
      by: [byUser],
    },
    {
      ...calls,
      code: "callsByTeam",
      title: { en: "Calls by team", fr: "Appels par équipe" },
      where: made,
      by: [byTeam],
    },
    {
      ...calls,
      code: "callsByUserAndType",
      title: { en: "Calls by user and type", fr: "Appels par utilisateur et type" },
      where: made,
      by: [byUser, byDirection],
    },
    {
      ...calls,
      code: "callsByTeamAndType",
      title: { en: "Calls by team and type", fr: "Appels par équipe et type" },
      where: made,
      by: [byTeam, byDirection],
    },
    {
      ...calls,
      code: "heldCallsByUser",
      title: { en: "Calls held by user", fr: "Appels passés par utilisateur" },
      where: held,
      by: [byUser],
    },
    {
      ...calls,
      code: "heldCallsByTeam",
      title: { en: "Calls held by team", fr: "Appels passés par équipe" },
      where: held,
      by: [byTeam],
    },
    {
      ...calls,
      code: "dailyCallsOfTeam",
      title: { en: "Daily calls of the team by user", fr: "Appels quotidiens de l’équipe par utilisateur" },
      where: held,
      ofTeam: true,
      by: [byDay, byUser],
    },
  ],
};
