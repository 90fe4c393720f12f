import type { CivilDate } from "../kernel/civil-date.js";
import { addDays } from "../kernel/civil-date.js";
import { civilDateAt, startOfDate } from "../kernel/time-zone.js";
import type { Field } from "../model/field-kinds.js";
import type { StatusKind } from "../model/status.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { parseWhere } from "../query/parse-where.js";
import type { ChartDefinition, ReportedType, Standing } from "../reports/chart-definition.js";
import { definitionFaults } from "../reports/definition-faults.js";
import { statusIdsWhere } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import { loadPipelines } from "./load-pipelines.js";
import type { ReportSpan } from "./report-span.js";

/** The instants that a chart is over; the end is not part of them. */
export interface InstantSpan {
  /** The beginning. */
  readonly from: Date;
  /** The end. */
  readonly to: Date;
}

/** Which records a chart counts. */
export interface ChartSource {
  /** Those that it counts, whenever they are. */
  readonly all: Filter;
  /** Those among them that a share looks for. */
  readonly hits: Filter;
  /** Those whose date lies in the period. */
  readonly within: Filter;
  /** The period; `null` for a chart without a date. */
  readonly span: InstantSpan | null;
}

/** The fields that a chart is made of and that are hidden from the actor. */
export function hiddenIn({ visible }: CrmScope, definition: ChartDefinition): readonly string[] {
  const unseen = definitionFaults(definition, visible.fields(definition.type));
  return [
    ...new Set(unseen.flatMap(({ params }) => (params?.["field"] === undefined ? [] : [String(params["field"])]))),
  ];
}

/** Makes the filters of a chart, by the pipelines as they are now. */
export async function chartSource(
  scope: CrmScope,
  definition: ChartDefinition,
  { from, to, teamId }: ReportSpan,
): Promise<ChartSource> {
  const { type, date, during, figure, ofTeam } = definition;
  const today = civilDateAt(scope.actor.timeZone, scope.clock());
  const days = during === "today" ? { from: today, to: today } : { from, to };
  const team: Filter[] =
    ofTeam === true && teamId !== null ? [{ op: "eq", field: "teamId", kind: "text", value: teamId }] : [];
  const kept: Filter = { op: "eq", field: "archivedAt", kind: "instant", value: null };
  const all = allOf(kept, ...team, await conditionFilter(scope, type, definition));
  const zone = scope.actor.timeZone;
  return {
    all,
    hits: figure.kind === "share" ? await conditionFilter(scope, type, figure.of) : allOf(),
    within: date === undefined ? allOf() : dateFilter(scope.fields(type).get(date), date, days, zone),
    span: date === undefined ? null : instantsOf(days, zone),
  };
}

const instantsOf = ({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }, zone: string): InstantSpan => ({
  from: startOfDate(zone, from),
  to: startOfDate(zone, addDays(to, 1)),
});

/** Holds where a date, or an instant, lies in some days; both ends belong to them. */
export function dateFilter(
  field: Field | undefined,
  name: string,
  days: { readonly from: CivilDate; readonly to: CivilDate },
  zone: string,
): Filter {
  if (field?.kind === "date") {
    const of = { field: name, kind: "date" } as const;
    return allOf({ ...of, op: "gte", value: days.from }, { ...of, op: "lte", value: days.to });
  }
  const of = { field: name, kind: "instant" } as const;
  const { from, to } = instantsOf(days, zone);
  return allOf({ ...of, op: "gte", value: from }, { ...of, op: "lt", value: to });
}

/** The filter of a condition that was found to be right. */
async function conditionFilter(
  scope: CrmScope,
  type: ReportedType,
  { standing, where }: { readonly standing?: Standing; readonly where?: object },
): Promise<Filter> {
  const query = { fields: scope.fields(type), zone: scope.actor.timeZone, fault: () => undefined };
  return allOf(
    ...(where === undefined ? [] : [parseWhere(query, where, [])]),
    ...(standing === undefined ? [] : [await standingFilter(scope, type, standing)]),
  );
}

const statusKinds: Readonly<Record<ReportedType, StatusKind | null>> = {
  lead: "lead",
  account: "prospect",
  opportunity: "opportunity",
  contact: null,
  calendarEvent: null,
};

async function standingFilter(scope: CrmScope, type: ReportedType, standing: Standing): Promise<Filter> {
  const kind = statusKinds[type];
  const definitions = kind === null ? [] : await loadPipelines(scope, kind);
  const roles = definitions.map(({ pipeline }) => pipeline);
  const values = {
    open: () => statusIdsWhere(definitions, true),
    closed: () => statusIdsWhere(definitions, false),
    won: () => roles.flatMap(({ wonStatusId }) => wonStatusId ?? []),
    lost: () => roles.map(({ lostStatusId }) => lostStatusId),
    converted: () => roles.flatMap(({ convertedStatusId }) => convertedStatusId ?? []),
  }[standing]();
  return { op: "in", field: "statusId", kind: "text", values };
}
