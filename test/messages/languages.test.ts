import { describe, expect, it } from "vitest";
import { eventInputSchema } from "../../src/calendar/event-input.schema.js";
import { leadColumns } from "../../src/import/lead-columns.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";
import type { Messages } from "../../src/messages/messages.js";
import { leadDetailsShape } from "../../src/model/lead.schema.js";

/** Every text of a language, by the place that it stands in. */
function textsOf(messages: Messages): readonly (readonly [string, string])[] {
  const { locale: _locale, recurrence: _phrases, ...groups } = messages; // phrases of recurrences have tests of their own
  return textsIn(groups, "");
}

const textsIn = (texts: object, at: string): (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([code, text]: [string, object | string]) =>
    typeof text === "string" ? [[`${at}${code}`, text] as const] : textsIn(text, `${at}${code}.`),
  );

const placeholder = /\{(@?[A-Za-z]+)(\|[^|{}]+\|[^|{}]+)?\}/g;

/** What a template names, and how: `{count|one|many}` as `count|`. */
const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, name, forms]) => `${name}${forms === undefined ? "" : "|"}`).sort();

/** The texts that a pattern is found in. */
const thatMatch = (messages: Messages, pattern: RegExp): unknown =>
  textsOf(messages).filter(([, text]) => pattern.test(text));

describe("SEC-4: the texts in English and French", () => {
  it("have the same codes and the same placeholders", () => {
    const shape = (messages: Messages) => textsOf(messages).map(([code, text]) => [code, placeholdersOf(text)]);
    expect(shape(fr)).toEqual(shape(en));
  });

  it.each([en, fr])("hold no stray blanks, quotes and braces ($locale)", (messages) => {
    expect(thatMatch(messages, /^$|^\s|\s$| {2}|'|"|\.\./)).toEqual([]);
    expect(textsOf(messages).filter(([, text]) => /[{}|]/.test(text.replace(placeholder, "")))).toEqual([]);
  });

  it.each([en, fr])("are sentences where they are told as such ($locale)", ({ refusals, errors, hints }) => {
    const sentences = Object.entries<string>({ ...refusals, ...errors, ...hints });
    expect(sentences.filter(([, text]) => !/^[\p{Lu}“«{].*\.$/u.test(text))).toEqual([]);
  });

  it.each([en, fr])(
    "name every field that can be entered of a lead or an event, and every column ($locale)",
    ({ fields }) => {
      const named = [...Object.keys(leadDetailsShape), ...Object.keys(eventInputSchema.shape), ...leadColumns];
      expect(named.filter((field) => !Object.hasOwn(fields, field))).toEqual([]);
    },
  );
});

it("French has its no-break spaces: wide before a colon and within guillemets, narrow before ; ! ?", () => {
  expect(thatMatch(fr, /[^\u00a0]:|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»|[“”]/)).toEqual([]);
});

it("English has none, and its own quotes", () => {
  expect(thatMatch(en, /[\u00a0\u202f«»]| [:;!?]/)).toEqual([]);
});
