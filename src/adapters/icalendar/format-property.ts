import ICAL from "ical.js";
import type { PropertyParams } from "./property.js";

/** Writes a property, unfolded, with a value as jCal has it, or several. */
export function formatProperty(
  name: string,
  type: string,
  values: readonly unknown[],
  params: PropertyParams = new Map(),
): string {
  const line = ICAL.stringify.property([name.toLowerCase(), {}, type, ...values], ICAL.design.icalendar, true);
  return name + formatParams(params) + line.slice(name.length);
}

/** Writes a property of our own or of others, which ical.js does not know, whose value is a text. */
export const formatText = (name: string, text: string): string =>
  `${name}:${formatProperty("SUMMARY", "text", [text]).slice("SUMMARY:".length)}`;

/** Writes a property whose value stands as it is. */
export const formatRaw = (name: string, params: PropertyParams, value: string): string =>
  `${name}${formatParams(params)}:${value}`;

const formatParams = (params: PropertyParams): string =>
  [...params].map(([name, values]) => `;${name}=${values.map(formatParam).join(",")}`).join("");

function formatParam(value: string): string {
  const escaped = value.replace(/[\n^"]/g, (found) => escapes.get(found) ?? "");
  return /[,:;]/.test(escaped) ? `"${escaped}"` : escaped;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', "^'"],
  ["\n", "^n"],
  ["^", "^^"],
]);
