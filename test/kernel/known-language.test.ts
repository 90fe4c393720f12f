import { expect, it } from "vitest";
import { knownLanguage } from "../../src/kernel/known-language.js";

it.each([
  ["fr", "fr"],
  ["FR-ca", "fr-CA"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["no language", "en"],
  ["", "en"],
])("the language of the tag %j is %s", (tag, language) => expect(knownLanguage(tag)).toBe(language));
