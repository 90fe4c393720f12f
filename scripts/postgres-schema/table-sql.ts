import type { Column, Table } from "../../src/adapters/postgres/table.js";
import type { FieldKind } from "../../src/model/field-kinds.js";
import { choicesOf } from "./choices-of.js";

const types: Readonly<Record<FieldKind, string>> = {
  text: 'text collate "C"',
  number: "double precision",
  boolean: "boolean",
  instant: "timestamp(3) with time zone",
  date: "date",
  list: 'text[] collate "C"',
  json: "jsonb",
};

/** What a timeline entry's table holds besides its fields: the commit that it came with, and its place there. */
const placeColumns = ["commit_number bigint not null", "commit_ordinal integer not null"];

/** The statement that makes the table of a type of record. */
export function tableSql(table: Table): string {
  const presences = table.objects.flatMap(({ presence }) =>
    presence === null ? [] : [`${presence} boolean not null`],
  );
  const lines = [
    ...table.columns.map(columnSql),
    ...presences,
    ...(table.type === "timelineEntry" ? placeColumns : []),
    ...table.columns.flatMap((column) => choicesSql(table, column)),
    ...table.objects.flatMap((object) => presenceSql(table, object.field, object.presence)),
  ];
  return `create table crm.${table.name} (\n  ${lines.join(",\n  ")}\n);\n`;
}

function columnSql({ name, field, kind, nullable }: Column): string {
  const rule = field === "id" ? " primary key" : nullable ? "" : " not null";
  return `${name} ${types[kind]}${rule}`;
}

function choicesSql({ type }: Table, { field, name, kind }: Column): string[] {
  const choices = choicesOf(type, field)
    ?.map((choice) => `'${choice}'`)
    .join(", ");
  if (choices === undefined) return [];
  return [kind === "list" ? `check (${name} <@ array[${choices}])` : `check (${name} in (${choices}))`];
}

/** An object that is not there has no values. */
function presenceSql({ columns }: Table, field: string, presence: string | null): string[] {
  const parts = columns.filter((column) => column.field.startsWith(`${field}.`));
  return presence === null
    ? []
    : [`check (${presence} or num_nonnulls(${parts.map(({ name }) => name).join(", ")}) = 0)`];
}
