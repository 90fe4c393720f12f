import type { FieldKind } from "../../model/field-kinds.js";
import type { Scalar } from "../../query/filter.js";
import type { Parameters } from "./statement.js";

const casts: Readonly<Record<FieldKind, string>> = {
  text: "text",
  number: "float8",
  boolean: "boolean",
  instant: "timestamptz",
  date: "date",
  list: "text",
  json: "text",
};

/** The SQL of a value that a field of a kind is compared with. */
export const valueSql = (kind: FieldKind, value: Scalar, params: Parameters): string =>
  castTo(casts[kind], params.add(valueText(value)));

/** The SQL of a list of such values. */
export const listSql = (kind: FieldKind, values: readonly Scalar[], params: Parameters): string =>
  `${params.add(arrayText(values.map(valueText)))}::${casts[kind]}[]`;

const castTo = (type: string, text: string): string => (type === "text" ? text : `${text}::${type}`);

const first = Date.parse("0001-01-01T00:00:00.000Z");
const last = Date.parse("9999-12-31T23:59:59.999Z");

/** Instants beyond those that a record may hold are before or after all of them. */
function valueText(value: Scalar): string {
  if (!(value instanceof Date)) return String(value);
  const time = value.getTime();
  return time < first ? "-infinity" : time > last ? "infinity" : value.toISOString();
}

/** A list of texts as PostgreSQL writes arrays. */
const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
