import fc from "fast-check";
import { expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import { insert } from "../../src/plan/write.js";
import type { ChartTable } from "../../src/reports/chart-table.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { eventsOf, figuresBy, leadsOf, opportunitiesOf } from "../support/report-book.js";

const period = { from: "2026-02-01", to: "2026-04-30" };

/** The day in Paris, found the long way round: as the runtime writes it. */
const parisDay = (at: Date): string => {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/Paris",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(at);
};

const isIn = (day: string | null): boolean => day !== null && day >= period.from && day <= period.to;
const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
const count = (records: readonly unknown[]): number => records.length;
const sumOf = (records: readonly { readonly amount: number | null }[]): number =>
  records.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** The figures of a table that are not of empty periods, by their keys, with the currency last. */
const told = (tables: readonly ChartTable[], code: string): Record<string, number | null> =>
  Object.fromEntries(
    tables
      .filter((table) => table.code === code)
      .flatMap(({ rows, currency }) =>
        rows
          .filter(({ records }) => records > 0)
          .map(({ keys, value }) => [JSON.stringify(currency === null ? keys : [...keys, currency]), value] as const),
      ),
  );

const store = async <T extends RecordType>(
  commit: (writes: readonly ReturnType<typeof insert>[]) => Promise<unknown>,
  type: T,
  records: readonly RecordTypes[T][],
): Promise<void> => void (records.length > 0 && (await commit(records.map((record) => insert(type, record)))));

const ownOf = <R extends { readonly companyId: string | null; readonly archivedAt: Date | null }>(
  records: readonly R[],
): R[] => records.filter(({ companyId, archivedAt }) => companyId === "acme" && archivedAt === null);

const tablesOf = async (actor: ActorCrm, report: string): Promise<readonly ChartTable[]> =>
  (await actor.reports.run({ report, ...period })).tables;

onEveryStore("reports", (open) => {
  const numRuns = 12;

  it("REP-3 REP-6 REP-9 tell of opportunities what a loop over them tells", async () => {
    await fc.assert(
      fc.asyncProperty(opportunitiesOf, async (records) => {
        const { ann, storage } = openWorld({ storage: await open() });
        await store((writes) => storage.commit({ writes, entries: [] }), "opportunity", records);
        const own = ownOf(records);
        const created = own.filter(({ openedAt }) => isIn(parisDay(openedAt)));
        const closed = own.filter(({ closedAt }) => closedAt !== null && isIn(parisDay(closedAt)));
        const won = closed.filter(({ statusId }) => statusId === "opportunity.closed-won");
        const lost = closed.filter(({ statusId }) => statusId === "opportunity.closed-lost");
        const isOpen = (statusId: string): boolean => !statusId.startsWith("opportunity.closed");
        const open_ = own.filter(({ statusId }) => isOpen(statusId));
        const closedMonth = ({ closedAt }: (typeof own)[number]): string => monthOf(parisDay(closedAt ?? new Date(0)));
        const tables = await tablesOf(ann, "opportunities");
        const expected = {
          amountBySource: figuresBy(created, ({ sourceId, currency }) => [sourceId, currency], sumOf),
          amountByStage: figuresBy(created, ({ statusId, currency }) => [statusId, currency], sumOf),
          amountByStageAndType: figuresBy(created, ({ statusId, type, currency }) => [statusId, type, currency], sumOf),
          amountByAccount: figuresBy(created, ({ accountId, currency }) => [accountId, currency], sumOf),
          wonBySource: figuresBy(won, ({ sourceId, currency }) => [sourceId, currency], sumOf),
          wonBySalesperson: figuresBy(won, ({ assignedToId, currency }) => [assignedToId, currency], sumOf),
          originByStage: figuresBy(created, ({ sourceId, statusId }) => [sourceId, statusId], count),
          lostByReason: figuresBy(lost, ({ lostReasonId }) => [lostReasonId], count),
          createdByMonth: figuresBy(created, ({ openedAt }) => [monthOf(parisDay(openedAt))], count),
          winRate: figuresBy(
            closed.filter(({ statusId }) => !isOpen(statusId)),
            (one) => [closedMonth(one)],
            (of) => (100 * of.filter(({ statusId }) => statusId === "opportunity.closed-won").length) / of.length,
          ),
          salesCycle: figuresBy(
            won,
            (one) => [closedMonth(one)],
            (of) =>
              of.reduce(
                (days, { openedAt, closedAt }) =>
                  days + (Date.parse(parisDay(closedAt ?? new Date(0))) - Date.parse(parisDay(openedAt))) / 86_400_000,
                0,
              ) / of.length,
          ),
        };
        for (const [code, figures] of Object.entries(expected))
          expect({ code, ...told(tables, code) }).toEqual({ code, ...figures });
        const best = open_
          .filter(({ amount }) => amount !== null)
          .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id < b.id ? -1 : 1))
          .slice(0, 10);
        expect(told(tables, "bestOpen")).toEqual(figuresBy(best, ({ id, currency }) => [id, currency], sumOf));
        const forecast = await ann.opportunities.forecast({ from: "2026-02", to: "2026-04" });
        expect(told(tables, "forecastByMonth")).toEqual(
          Object.fromEntries(
            forecast
              .filter(({ open: n }) => n > 0)
              .map(({ month, currency, expected: sum }) => [JSON.stringify([`${month}-01`, currency]), sum]),
          ),
        );
      }),
      { numRuns },
    );
  });

  it("REP-4 REP-9 tell of leads what a loop over them tells", async () => {
    await fc.assert(
      fc.asyncProperty(leadsOf, async (records) => {
        const { ann, storage } = openWorld({ storage: await open() });
        await store((writes) => storage.commit({ writes, entries: [] }), "lead", records);
        const created = ownOf(records).filter(({ createdOn }) => isIn(createdOn));
        const tables = await tablesOf(ann, "leads");
        const expected = {
          leadsBySource: figuresBy(created, ({ sourceId }) => [sourceId], count),
          leadsByCountry: figuresBy(created, ({ address }) => [address?.countryCode ?? null], count),
          leadsBySector: figuresBy(created, ({ industrySectorId }) => [industrySectorId], count),
          leadsByTeamAndStatus: figuresBy(created, ({ teamId, statusId }) => [teamId, statusId], count),
          leadsBySalespersonAndStatus: figuresBy(
            created,
            ({ assignedToId, statusId }) => [assignedToId, statusId],
            count,
          ),
          leadsByMonth: figuresBy(created, ({ createdOn }) => [monthOf(createdOn)], count),
          conversionRate: figuresBy(
            created,
            ({ createdOn }) => [monthOf(createdOn)],
            (of) => (100 * of.filter(({ statusId }) => statusId === "lead.converted").length) / of.length,
          ),
        };
        for (const [code, figures] of Object.entries(expected))
          expect({ code, ...told(tables, code) }).toEqual({ code, ...figures });
      }),
      { numRuns },
    );
  });

  it("REP-2 REP-5 REP-9 tell of calls and events what a loop over them tells", async () => {
    await fc.assert(
      fc.asyncProperty(eventsOf, async (records) => {
        const { ann, storage, clock } = openWorld({ storage: await open() });
        await store((writes) => storage.commit({ writes, entries: [] }), "calendarEvent", records);
        const own = ownOf(records);
        const within = own.filter(({ startsAt }) => isIn(parisDay(startsAt)));
        const calls = within.filter(({ type, status }) => type === "call" && status !== "cancelled");
        const held = calls.filter(({ status }) => status === "done");
        const today = own.filter(({ startsAt }) => parisDay(startsAt) === parisDay(clock.read()));
        const ofTeam = await ann.reports.run({ report: "calls", ...period, teamId: "north" });
        const north = held.filter(({ teamId }) => teamId === "north");
        const dayAndUser = ({ startsAt, assignedToId }: (typeof own)[number]) => [parisDay(startsAt), assignedToId];
        const expected = {
          callsByUser: figuresBy(calls, ({ assignedToId }) => [assignedToId], count),
          callsByTeam: figuresBy(calls, ({ teamId }) => [teamId], count),
          callsByUserAndType: figuresBy(
            calls,
            ({ assignedToId, callDirection }) => [assignedToId, callDirection],
            count,
          ),
          callsByTeamAndType: figuresBy(calls, ({ teamId, callDirection }) => [teamId, callDirection], count),
          heldCallsByUser: figuresBy(held, ({ assignedToId }) => [assignedToId], count),
          heldCallsByTeam: figuresBy(held, ({ teamId }) => [teamId], count),
          dailyCallsOfTeam: figuresBy(north, dayAndUser, count),
          eventsByTeam: figuresBy(within, ({ teamId }) => [teamId], count),
          eventsBySalesperson: figuresBy(within, ({ assignedToId }) => [assignedToId], count),
          eventsByType: figuresBy(within, ({ type }) => [type], count),
          eventsByStatus: figuresBy(within, ({ type, status }) => [type, status], count),
          eventsToday: figuresBy(today, ({ type, status }) => [type, status], count),
        };
        const tables = [...ofTeam.tables, ...(await tablesOf(ann, "events"))];
        for (const [code, figures] of Object.entries(expected))
          expect({ code, ...told(tables, code) }).toEqual({ code, ...figures });
      }),
      { numRuns },
    );
  });
});
