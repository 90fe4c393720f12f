import blocking from "talisman/clustering/blocking.js";
import jaroWinkler from "talisman/metrics/jaro-winkler.js";
import { valueTexts } from "../../src/duplicates/columns/value-texts.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { keyTexts } from "../../src/duplicates/scan/key-text.js";
import { leadSource, processorTime } from "./lead-source.js";

const compared = ["first", "last", "mail", "company"];

/**
 * talisman's clusters within blocks, by the same keys, alike by Jaro and Winkler's measure of names, mail address and company; what is
 * normalised and the keys are there before it begins.
 * @returns the processor time in milliseconds.
 */
export function talismanScan(size: number): number {
  const items = Array.from(leadSource(size), (lead) => {
    const textsOf = valueTexts(leadMatchRules.fields, lead);
    const keys = leadMatchRules.keys.flatMap((rule) => keyTexts(rule, textsOf));
    return { keys, texts: compared.map((name) => textsOf(name)[0] ?? "") };
  });
  const similarity = (a: readonly string[], b: readonly string[]): boolean => {
    const both = a.flatMap((text, i) => (text === "" || !b[i] ? [] : [jaroWinkler(text, b[i])]));
    return both.length > 1 && both.reduce((sum, one) => sum + one, 0) / both.length >= 0.92;
  };
  const begun = processorTime();
  blocking({ block: ({ keys }) => keys, similarity: (a, b) => similarity(a.texts, b.texts) }, items);
  return processorTime() - begun;
}
