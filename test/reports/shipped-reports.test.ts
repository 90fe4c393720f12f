import { describe, expect, it } from "vitest";
import type { ReportDefinition } from "../../src/reports/chart-definition.js";
import { shippedReports } from "../../src/reports/shipped-reports.js";

const reportOf = (code: string): ReportDefinition => {
  const found = shippedReports.find((report) => report.code === code);
  if (found === undefined) throw new Error(`no report ${code}`);
  return found;
};
/** What a chart counts, and by what, in one line. */
const linesOf = (code: string) =>
  reportOf(code).charts.map(({ code: chart, title, type, mark, by, figure, ...rest }) => {
    const keys = by.map(({ field, period }) => (period === undefined ? field : `${field}/${period}`)).join(", ");
    const { where, ...span } = { where: {}, ...rest };
    const told = [...Object.entries(span), ...Object.entries(where)].map(
      ([name, value]) => `${name} ${JSON.stringify(value)}`,
    );
    return [
      chart,
      title["en"],
      title["fr"],
      `${mark} of ${type} by ${keys}`,
      Object.values(figure)
        .map((one) => JSON.stringify(one))
        .join(" "),
      told.join(", "),
    ];
  });
const titlesOf = (code: string) => {
  const all = reportOf(code).charts.flatMap(({ by }) =>
    by.map(({ field, title }) => `${field}: ${title["en"]}, ${title["fr"]}`),
  );
  return [...new Set(all)];
};

describe("the reports that are shipped", () => {
  it("REP-1 are four, with titles in English and French", () => {
    expect(shippedReports.map(({ code, title }) => [code, title["en"], title["fr"]])).toEqual([
      ["calls", "Calls", "Appels"],
      ["opportunities", "Opportunities", "Opportunités"],
      ["leads", "Leads", "Pistes"],
      ["events", "Events", "Événements"],
    ]);
  });

  it("REP-2 tell of calls: planned and done ones, those held, and the daily ones of a team", () => {
    const made = 'date "startsAt", type "call", status {"in":["planned","done"]}';
    const held = 'date "startsAt", type "call", status "done"';
    const bar = (by: string) => `bar of calendarEvent by ${by}`;
    expect(linesOf("calls")).toEqual([
      ["callsByUser", "Calls by user", "Appels par utilisateur", bar("assignedToId"), '"count"', made],
      ["callsByTeam", "Calls by team", "Appels par équipe", bar("teamId"), '"count"', made],
      [
        "callsByUserAndType",
        "Calls by user and type",
        "Appels par utilisateur et type",
        bar("assignedToId, callDirection"),
        '"count"',
        made,
      ],
      [
        "callsByTeamAndType",
        "Calls by team and type",
        "Appels par équipe et type",
        bar("teamId, callDirection"),
        '"count"',
        made,
      ],
      ["heldCallsByUser", "Calls held by user", "Appels passés par utilisateur", bar("assignedToId"), '"count"', held],
      ["heldCallsByTeam", "Calls held by team", "Appels passés par équipe", bar("teamId"), '"count"', held],
      [
        "dailyCallsOfTeam",
        "Daily calls of the team by user",
        "Appels quotidiens de l’équipe par utilisateur",
        bar("startsAt/day, assignedToId"),
        '"count"',
        'date "startsAt", ofTeam true, type "call", status "done"',
      ],
    ]);
    expect(titlesOf("calls")).toEqual([
      "assignedToId: User, Utilisateur",
      "teamId: Team, Équipe",
      "callDirection: Type of call, Type d’appel",
      "startsAt: Day, Jour",
    ]);
  });

  it("REP-3 tell of opportunities: those that came up, those won, lost and closed, and those that are open", () => {
    const amount = '"sum" "amount"';
    const up = 'date "openedAt"';
    const won = 'date "closedAt", standing "won"';
    const bar = (by: string) => `bar of opportunity by ${by}`;
    expect(linesOf("opportunities")).toEqual([
      ["amountBySource", "Amount by source", "Montant par source", bar("sourceId"), amount, up],
      ["amountByStage", "Amount by stage", "Montant par étape", bar("statusId"), amount, up],
      [
        "amountByStageAndType",
        "Amount by stage and type",
        "Montant par étape et type",
        bar("statusId, type"),
        amount,
        up,
      ],
      ["amountByAccount", "Amount by account", "Montant par compte", bar("accountId"), amount, up],
      ["wonBySource", "Won by source", "Gagné par source", bar("sourceId"), amount, won],
      ["wonBySalesperson", "Won by salesperson", "Gagné par commercial", bar("assignedToId"), amount, won],
      ["originByStage", "Origin by stage", "Origine par étape", bar("sourceId, statusId"), '"count"', up],
      [
        "bestOpen",
        "Best open opportunities",
        "Meilleures opportunités ouvertes",
        bar(""),
        '"greatest" "amount" 10',
        'standing "open"',
      ],
      [
        "lostByReason",
        "Lost by reason",
        "Perdu par raison",
        "share of opportunity by lostReasonId",
        '"count"',
        'date "closedAt", standing "lost"',
      ],
      ["createdByMonth", "Created by month", "Créées par mois", bar("openedAt/month"), '"count"', up],
      [
        "forecastByMonth",
        "Forecast by month",
        "Prévision par mois",
        bar("expectedCloseOn/month"),
        '"sum" "amount" "probability"',
        'date "expectedCloseOn", standing "open"',
      ],
      [
        "winRate",
        "Win rate by month",
        "Taux de gain par mois",
        "line of opportunity by closedAt/month",
        '"share" {"standing":"won"}',
        'date "closedAt", standing "closed"',
      ],
      [
        "salesCycle",
        "Sales cycle of won opportunities",
        "Cycle de vente des opportunités gagnées",
        "line of opportunity by closedAt/month",
        '"days" "openedAt" "closedAt"',
        won,
      ],
    ]);
    expect(titlesOf("opportunities")).toEqual([
      "sourceId: Source, Source",
      "statusId: Stage, Étape",
      "type: Type of sale, Type de vente",
      "accountId: Account, Compte",
      "assignedToId: Salesperson, Commercial",
      "lostReasonId: Reason, Raison",
      "openedAt: Month, Mois",
      "expectedCloseOn: Month, Mois",
      "closedAt: Month, Mois",
    ]);
  });

  it("REP-4 tell of leads that were created, of what became of them, and how long they stay", () => {
    const up = 'date "createdOn"';
    const bar = (by: string) => `bar of lead by ${by}`;
    expect(linesOf("leads")).toEqual([
      ["leadsBySource", "Leads by source", "Pistes par source", bar("sourceId"), '"count"', up],
      ["leadsByCountry", "Leads by country", "Pistes par pays", bar("address.countryCode"), '"count"', up],
      ["leadsBySector", "Leads by sector", "Pistes par secteur", "share of lead by industrySectorId", '"count"', up],
      [
        "leadsByTeamAndStatus",
        "Leads by team and status",
        "Pistes par équipe et statut",
        bar("teamId, statusId"),
        '"count"',
        up,
      ],
      [
        "leadsBySalespersonAndStatus",
        "Leads by salesperson and status",
        "Pistes par commercial et statut",
        bar("assignedToId, statusId"),
        '"count"',
        up,
      ],
      ["leadsByMonth", "Leads created by month", "Pistes créées par mois", bar("createdOn/month"), '"count"', up],
      [
        "conversionRate",
        "Conversion rate by month of creation",
        "Taux de conversion par mois de création",
        "line of lead by createdOn/month",
        '"share" {"standing":"converted"}',
        up,
      ],
      ["timeInStatus", "Time in status", "Temps passé par statut", bar(""), '"stay"', ""],
    ]);
    expect(titlesOf("leads")).toEqual([
      "sourceId: Source, Source",
      "address.countryCode: Country, Pays",
      "industrySectorId: Sector, Secteur",
      "teamId: Team, Équipe",
      "statusId: Status, Statut",
      "assignedToId: Salesperson, Commercial",
      "createdOn: Month, Mois",
    ]);
  });

  it("REP-5 tell of events by who has them, of what type they are and what became of them, and of today's", () => {
    const up = 'date "startsAt"';
    const bar = (by: string) => `bar of calendarEvent by ${by}`;
    expect(linesOf("events")).toEqual([
      ["eventsByTeam", "Events by team", "Événements par équipe", bar("teamId"), '"count"', up],
      ["eventsBySalesperson", "Events by salesperson", "Événements par commercial", bar("assignedToId"), '"count"', up],
      ["eventsByType", "Events by type", "Événements par type", "share of calendarEvent by type", '"count"', up],
      [
        "eventsByStatus",
        "Events planned, done and cancelled",
        "Événements planifiés, réalisés et annulés",
        bar("type, status"),
        '"count"',
        up,
      ],
      [
        "eventsToday",
        "Today’s events",
        "Événements du jour",
        bar("type, status"),
        '"count"',
        'date "startsAt", during "today"',
      ],
    ]);
    expect(titlesOf("events")).toEqual([
      "teamId: Team, Équipe",
      "assignedToId: Salesperson, Commercial",
      "type: Type, Type",
      "status: Status, Statut",
    ]);
  });
});
