import { addDays } from "../kernel/civil-date.js";
import { splitKey } from "../kernel/id.js";
import { startOfDate } from "../kernel/time-zone.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { FigureRow } from "../reports/figure-rows.js";
import type { CrmScope } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import { loadPipelines } from "./load-pipelines.js";
import type { ReportSpan } from "./report-span.js";

const dayMs = 86_400_000;

/** How long leads stayed in the statuses that they left in the period, on the mean; each counts for the company that it belonged to then. */
export async function stayRows(scope: CrmScope, { from, to }: ReportSpan): Promise<readonly FigureRow[]> {
  const definitions = await loadPipelines(scope, "lead");
  const statuses = definitions.flatMap((definition) => definition.statuses.map(({ id }) => id));
  const { timeZone: zone, companyId } = scope.actor;
  const filter = allOf(
    { op: "in", field: "companyId", kind: "text", values: companyId === null ? [null] : [companyId, null] },
    { op: "eq", field: "kind", kind: "text", value: "statusChanged" },
    { op: "in", field: "fromStatusId", kind: "text", values: statuses },
    { op: "gte", field: "at", kind: "instant", value: startOfDate(zone, from) },
    { op: "lt", field: "at", kind: "instant", value: startOfDate(zone, addDays(to, 1)) },
    { op: "not", filter: { op: "eq", field: "spentMs", kind: "number", value: null } },
  );
  const stays = scope.policy.read === undefined ? await askedStays(scope, filter) : await readStays(scope, filter);
  return stays.map(({ statusId, spentMs, records }) => ({
    keys: [statusId],
    currency: null,
    value: spentMs / records / dayMs,
    records,
  }));
}

/** The stays in one status. */
interface Stays {
  readonly statusId: string;
  readonly spentMs: number;
  readonly records: number;
}

async function askedStays({ visible, actor }: CrmScope, filter: Filter): Promise<readonly Stays[]> {
  const rows = await visible.aggregate({
    type: "timelineEntry",
    filter,
    groupBy: [{ field: "fromStatusId", kind: "text", period: null, zone: actor.timeZone }],
    measures: [
      { op: "count", field: null, kind: "number" },
      { op: "sum", field: "spentMs", kind: "number" },
    ],
  });
  return rows.map(({ group: [statusId], measures: [records, spentMs] }) => ({
    statusId: String(statusId),
    records: Number(records),
    spentMs: Number(spentMs),
  }));
}

/** Where the host narrows what an actor sees, each lead is asked about: its history would tell of it. */
async function readStays({ visible }: CrmScope, filter: Filter): Promise<readonly Stays[]> {
  const found = new Map<string, Stays>();
  for await (const page of everyPage(visible, "timelineEntry", filter)) {
    const ids = [...new Set(page.map(({ subjectKey }) => splitKey(subjectKey).id))];
    const seen = await visible.visibility("lead", ids);
    for (const { fromStatusId, spentMs, subjectKey } of page) {
      if (seen.get(splitKey(subjectKey).id) !== true || fromStatusId === null || spentMs === null) continue;
      const before = found.get(fromStatusId) ?? { spentMs: 0, records: 0 };
      found.set(fromStatusId, {
        statusId: fromStatusId,
        spentMs: before.spentMs + spentMs,
        records: before.records + 1,
      });
    }
  }
  return [...found.values()];
}
