import { nameOfRecord } from "../export/name-of-record.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { references } from "../model/references.js";
import type { Status } from "../model/status.js";
import type { ChartDefinition } from "../reports/chart-definition.js";
import type { ChartColumn, ChartRow, KeyName } from "../reports/chart-table.js";
import type { CrmScope } from "./crm-scope.js";
import { loadPipelines } from "./load-pipelines.js";

/** What the keys of a chart are, with the names of what their values stand for, as far as the actor may see them. */
export function chartColumns(
  scope: CrmScope,
  definition: ChartDefinition,
  rows: readonly ChartRow[],
): Promise<readonly ChartColumn[]> {
  return Promise.all(
    keysOf(definition).map(async ({ title, field, period = null }, i) => {
      const to = period === null ? referenceOf(definition.type, field) : null;
      const ids = [...new Set(rows.flatMap(({ keys }) => (keys[i] == null ? [] : [String(keys[i])])))];
      const names = to === null ? {} : await namesOf(scope, to, ids);
      return { title, type: definition.type, field, period, names, isReference: to !== null };
    }),
  );
}

interface Key {
  readonly title: ChartColumn["title"];
  readonly field: string;
  readonly period?: ChartColumn["period"];
}

/** `greatest` shows records, and `stay` statuses. */
function keysOf({ by, figure, type }: ChartDefinition): readonly Key[] {
  if (figure.kind === "greatest") return [{ title: recordTitles[type], field: "id" }];
  return figure.kind === "stay" ? [{ title: { en: "Status", fr: "Statut" }, field: "statusId" }] : by;
}

const recordTitles: Readonly<Record<ChartDefinition["type"], ChartColumn["title"]>> = {
  lead: { en: "Lead", fr: "Piste" },
  account: { en: "Account", fr: "Compte" },
  contact: { en: "Contact", fr: "Contact" },
  opportunity: { en: "Opportunity", fr: "Opportunité" },
  calendarEvent: { en: "Event", fr: "Événement" },
};

function referenceOf(type: ChartDefinition["type"], field: string): RecordType | null {
  if (field === "id") return type;
  const all: Readonly<Record<string, { readonly to: RecordType | "any"; readonly many: boolean }>> = references[type];
  const found = Object.hasOwn(all, field) ? all[field] : undefined;
  return found === undefined || found.many || found.to === "any" ? null : found.to;
}

async function namesOf(
  scope: CrmScope,
  type: RecordType,
  ids: readonly string[],
): Promise<Readonly<Record<string, KeyName>>> {
  const known = type === "status" ? await statusesInUse(scope) : new Map<string, Status>();
  const found: ReadonlyMap<string, RecordTypes[RecordType]> = await scope.visible.get(
    type,
    ids.filter((id) => !known.has(id)),
  );
  return Object.fromEntries(
    ids.flatMap((id) => {
      const status = known.get(id);
      if (status !== undefined) return [[id, statusName(status)]];
      const record = found.get(id);
      return record === undefined ? [] : [[id, nameOf(scope, type, record)]];
    }),
  );
}

/** Those of the shipped pipelines need not have been stored. */
async function statusesInUse(scope: CrmScope): Promise<ReadonlyMap<string, Status>> {
  const kinds = await Promise.all(
    (["lead", "prospect", "opportunity"] as const).map((kind) => loadPipelines(scope, kind)),
  );
  const statuses = kinds.flat().flatMap((definition) => definition.statuses);
  return new Map(statuses.map((status) => [status.id, status]));
}

const statusName = ({ labels, color, sequence }: Status): KeyName => ({ labels, color, place: sequence });

function nameOf(scope: CrmScope, type: RecordType, record: RecordTypes[RecordType]): KeyName {
  const shown = scope.visible.mask(type, record);
  if ("labels" in shown && "sequence" in shown) return statusName(shown);
  return { labels: { und: nameOfRecord(shown, scope.actor.locale) }, color: null, place: null };
}
