import { hash128 } from "../kernel/hash128.js";
import { valueTexts } from "./columns/value-texts.js";
import type { ComparedType } from "./compared-record.js";
import { domainKeysOf } from "./domain-keys.js";
import { matchKeysOf } from "./match-keys.js";
import type { MatchSubject } from "./match-subject.js";
import { shippedRules } from "./rules/shipped-rules.js";
import { keyTexts } from "./scan/key-text.js";

/**
 * The keys of a record that likely duplicates share, as they are stored: `e:` `p:` `n:` and `d:` as {@link matchKeysOf}
 * and {@link domainKeysOf} make them, and `b:` with a hash for each key of the shipped rules, the same for every type of
 * record. Sorted, each once.
 */
export function recordKeys(type: ComparedType, subject: MatchSubject): string[] {
  return [...new Set([...domainKeysOf(subject), ...matchKeysOf(subject), ...blockKeys(type, subject)])].sort();
}

/** A phone has a key of its own among the others. */
const ownKeys: ReadonlySet<string> = new Set(["phone"]);

function blockKeys(type: ComparedType, subject: MatchSubject): string[] {
  const { fields, keys } = shippedRules[type];
  const textsOf = valueTexts(fields, subject);
  return keys
    .filter(({ name }) => !ownKeys.has(name))
    .flatMap((rule) => keyTexts(rule, textsOf))
    .map((text) => `b:${hash128(text).slice(0, hashLength)}`);
}

/** 64 bits: of a million records two that have nothing to do with each other share a key once in a million tries. */
const hashLength = 16;
