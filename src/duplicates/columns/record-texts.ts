import type { MatchField } from "../rules/match-rules.js";
import { readPath } from "./read-path.js";

/** Texts as they were entered; `null` for none. */
export type Texts = (string | null)[];

/** Writes the texts of a record that rules look at, field by field: the country that numbers are of, then the values. */
export type ReadTexts = (record: object, texts: Texts, from: number) => void;

/** How many texts a field is read from: of a country, and of each path. */
export const textsOf = ({ from }: MatchField): number => 1 + from.length;

/** Reads the texts of records that rules look at. */
export function textReader(fields: Readonly<Record<string, MatchField>>): ReadTexts {
  const paths = Object.values(fields).flatMap(({ from, country }) => [
    country?.split(".") ?? null,
    ...from.map((path) => path.split(".")),
  ]);
  return (record, texts, from) => {
    for (let i = 0; i < paths.length; i++) {
      const path = paths[i] ?? null;
      texts[from + i] = path === null ? null : readPath(record, path);
    }
  };
}
