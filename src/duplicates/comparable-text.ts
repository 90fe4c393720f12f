import { foldWords } from "../kernel/fold-text.js";
import type { ComparedRecord, ComparedType } from "./compared-record.js";

export type TextComparison = (text: string, record: ComparedRecord, country: string | null) => string;

export function comparableText(_type: ComparedType, _name: string): TextComparison {
  return (text) =>
    foldWords(text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
}
