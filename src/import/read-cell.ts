import { foldWords } from "../kernel/fold-text.js";
import type { CustomField } from "../model/custom-fields.js";
import type { Status } from "../model/status.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import { rolesOfKind, statusIdOfRole } from "../status/status-roles.js";
import { booleanOf, dateOf, listOf, numberOf, splitName } from "./cell-values.js";
import { countryCodeOf } from "./country-code.js";
import type { CustomColumn, LeadColumn } from "./lead-columns.js";
import { customName } from "./lead-columns.js";

/** Why a cell cannot be read. */
export type CellRefusalCode =
  | "IMPORT_VALUE_NOT_BOOLEAN"
  | "IMPORT_VALUE_NOT_DATE"
  | "IMPORT_VALUE_NOT_NUMBER"
  | "IMPORT_COUNTRY_UNKNOWN"
  | "IMPORT_STATUS_UNKNOWN";

/** What has to be known to read a cell. */
export interface CellReading {
  /** How dates of three numbers are ordered. */
  readonly dateOrder: "dmy" | "mdy";
  /** The pipelines that statuses are looked up in: by id or by label in any language, and in the default one by role. */
  readonly pipelines: readonly PipelineDefinition[];
  /** The host's own fields by name. */
  readonly customFields: Readonly<Record<string, CustomField>>;
}

/** The fields that a cell fills, by name, as a user would enter them; or why it cannot be read. */
export type CellRead = Readonly<Record<string, unknown>> | CellRefusalCode;

type Reader = (cell: string, reading: CellReading) => CellRead;

/** Reads a cell that is not blank. */
export function readCell(column: LeadColumn | CustomColumn, cell: string, reading: CellReading): CellRead {
  const custom = customName(column);
  if (custom !== null) return customReader(custom, reading.customFields[custom])(cell, reading);
  return (readers[column as LeadColumn] ?? asText(column))(cell, reading);
}

const asText =
  (field: string): Reader =>
  (cell) => ({ [field]: cell });

const asChoice =
  (field: string): Reader =>
  (cell) => ({ [field]: { name: cell } });

/** Fills a field with what `read` makes of the cell, which is `null` for a cell that it cannot read. */
const asValue =
  (field: string, read: (cell: string, reading: CellReading) => unknown, otherwise: CellRefusalCode): Reader =>
  (cell, reading) => {
    const value = read(cell, reading);
    return value === null ? otherwise : { [field]: value };
  };

const asBoolean = (field: string): Reader => asValue(field, booleanOf, "IMPORT_VALUE_NOT_BOOLEAN");
const asNumber = (field: string): Reader => asValue(field, numberOf, "IMPORT_VALUE_NOT_NUMBER");
const asDate = (field: string): Reader =>
  asValue(field, (cell, { dateOrder }) => dateOf(cell, dateOrder), "IMPORT_VALUE_NOT_DATE");

const readers: { readonly [C in LeadColumn]?: Reader } = {
  name: (cell) => ({ ...splitName(cell) }),
  jobFunction: asChoice("jobFunctionId"),
  department: asChoice("departmentId"),
  industrySector: asChoice("industrySectorId"),
  source: asChoice("sourceId"),
  category: asChoice("categoryId"),
  tags: (cell) => ({ tagIds: listOf(cell).map((name) => ({ name })) }),
  addressExtra: asText("extra"),
  country: asValue("countryCode", countryCodeOf, "IMPORT_COUNTRY_UNKNOWN"),
  keyAccount: asBoolean("keyAccount"),
  nurturing: asBoolean("nurturing"),
  doNotCall: asBoolean("doNotCall"),
  doNotEmail: asBoolean("doNotEmail"),
  createdOn: asDate("createdOn"),
  score: asNumber("manualScore"),
  status: asValue("statusId", (cell, { pipelines }) => statusIdOf(cell, pipelines), "IMPORT_STATUS_UNKNOWN"),
  converted: (cell, { pipelines }) => {
    const converted = booleanOf(cell);
    if (converted === null) return "IMPORT_VALUE_NOT_BOOLEAN";
    return converted ? { statusId: defaultDefinition(pipelines).pipeline.convertedStatusId } : {};
  },
};

function customReader(name: string, field: CustomField | undefined): Reader {
  switch (field?.kind) {
    case "number":
      return asNumber(name);
    case "boolean":
      return asBoolean(name);
    case "date":
      return asDate(name);
    default:
      return field?.kind === "list" ? (cell) => ({ [name]: listOf(cell) }) : asText(name);
  }
}

/** The default pipeline before any other, and there a label before a role. */
function statusIdOf(text: string, pipelines: readonly PipelineDefinition[]): string | null {
  const wanted = foldWords(text);
  const { pipeline, statuses } = defaultDefinition(pipelines);
  const named = (list: readonly Status[]): string | undefined =>
    list.find(({ id, labels }) => id === text || Object.values(labels).some((label) => foldWords(label) === wanted))
      ?.id;
  const role = rolesOfKind.lead.find((name) => name === wanted);
  const ofRole = role === undefined ? null : statusIdOfRole(pipeline, role);
  return named(statuses) ?? ofRole ?? named(pipelines.flatMap((definition) => definition.statuses)) ?? null;
}
