import ICAL from "ical.js";
import type { ContentLine } from "./content-line.js";

/** The parameters of a property: names in capitals, values without quotes. */
export type PropertyParams = ReadonlyMap<string, readonly string[]>;

/** A property of a component, as a content line says it. */
export interface Property {
  /** Its name, in capitals. */
  readonly name: string;
  /** Its parameters. */
  readonly params: PropertyParams;
  /** Its value as it stands there. */
  readonly value: string;
  /** On which line of the file it begins. */
  readonly line: number;
}

/** Reads a content line; `null` where it is none. */
export function parseProperty({ text, line }: ContentLine): Property | null {
  const [head, name] = /^([A-Za-z0-9._-]+)(?=[;:])/.exec(text) ?? [];
  if (head === undefined || name === undefined) return null;
  const params = new Map<string, string[]>();
  let at = head.length;
  while (text[at] === ";") {
    const [all, key, values] = paramAt(text, at) ?? [];
    if (all === undefined || key === undefined || values === undefined) return null;
    const known = params.get(key.toUpperCase());
    if (known === undefined) params.set(key.toUpperCase(), splitParam(values));
    else known.push(...splitParam(values));
    at += all.length;
  }
  return text[at] === ":" ? { name: name.toUpperCase(), params, value: text.slice(at + 1), line } : null;
}

/** A name with values; quotes keep `;`, `:` and `,` from ending one. */
const paramAt = (text: string, at: number): readonly string[] | null => {
  paramPattern.lastIndex = at;
  return paramPattern.exec(text);
};

const paramPattern = /;([A-Za-z0-9._-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)(?=[;:])/y;

// ical.js takes backslashes in parameters for escapes, which they are not (RFC 5545, 3.2; RFC 6868 has its own).
const splitParam = (values: string): string[] =>
  [...values.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? "").replace(/\^(['n^])/g, (_, escaped: string) => paramEscapes.get(escaped) ?? ""),
  );

const paramEscapes: ReadonlyMap<string, string> = new Map([
  ["'", '"'],
  ["n", "\n"],
  ["^", "^"],
]);

/** The first value of a parameter. */
export const paramOf = (property: Property, name: string): string | undefined => property.params.get(name)?.[0];

/** The values of a property by their type, as jCal (RFC 7265) has them. */
export function valuesOf({ name, params, value }: Property): readonly unknown[] {
  const type = params.get("VALUE")?.[0];
  const head = type !== undefined && /^[A-Za-z-]+$/.test(type) ? `${name};VALUE=${type}` : name;
  const [, , , ...values] = ICAL.parse.property(`${head}:${value}`) as readonly unknown[];
  return values;
}

/** The text of a property, without escapes. */
export const textOf = ({ value }: Property): string => String(valuesOf(textProperty(value))[0]);

const textProperty = (value: string): Property => ({ name: "SUMMARY", params: new Map(), value, line: 0 });
