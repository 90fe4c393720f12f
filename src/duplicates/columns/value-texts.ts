import { street } from "../../normalisation/postal-address.js";
import type { MatchField } from "../rules/match-rules.js";
import { normalisedText } from "./normalised-text.js";
import { readPath } from "./read-path.js";

/**
 * The normalised values of one record by name of field, as keys are made of them: the same texts that a table of many
 * records has under numbers. Each field is normalised when it is first asked for.
 */
export function valueTexts(
  fields: Readonly<Record<string, MatchField>>,
  record: object,
): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const [own = "", part] = name.split(".");
    const field = fields[own];
    const texts = field === undefined ? [] : textsOf(field, record, part === "number");
    known.set(name, texts);
    return texts;
  };
}

function textsOf(field: MatchField, record: object, numbers: boolean): readonly string[] {
  const normalise = numbers ? (text: string) => street(text).number ?? "" : normalisedText[field.kind];
  const texts = field.from.flatMap((path) => readPath(record, path.split(".")) ?? []).map(normalise);
  return [...new Set(texts)].filter((text) => text !== "");
}
