import { foldText } from "../../kernel/fold-text.js";
import type { Filter } from "../../query/filter.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { requireMatches, store } from "./ask.js";

const texts: Readonly<Record<string, string | null>> = {
  a: "Élodie Œuvré",
  b: "ELODIE OEUVRE",
  c: "100% sure_thing",
  d: "100 percent sure thing",
  e: "back\\slash 'quote' \"double\"",
  f: "Straße",
  g: "שלום \u{1f600} עולם",
  h: "",
  i: null,
  j: "l’île",
  k: "*.[a-z]+(x)?$",
};
const leads = Object.entries(texts).map(([id, text]) =>
  buildRecord("lead", { id, description: text, custom: { note: text } }),
);

/** What is looked for, as a person writes it, and the ids of the texts that it is in. */
type Search = readonly [text: string, ids: string];

const searchCase = (id: string, proves: string, searches: readonly Search[]): StorageCase => ({
  id: `find.contains/${id}`,
  proves,
  check: async (storage) => {
    await store(storage, "lead", leads);
    for (const field of ["description", "custom.note"]) {
      for (const [text, ids] of searches) {
        const filter: Filter = { op: "contains", field, kind: "text", text: foldText(text) };
        await requireMatches(storage, "lead", filter, [...ids]);
        const others = Object.keys(texts).filter((other) => !ids.includes(other));
        await requireMatches(storage, "lead", { op: "not", filter }, others);
      }
    }
  },
});

/** `contains` on folded texts. */
export const containsCases: readonly StorageCase[] = [
  searchCase("folded", "Case, accents, ligatures and the forms of signs make no difference.", [
    ["elodie", "ab"],
    ["ÉLODIE O", "ab"],
    ["œuvre", "ab"],
    ["strasse", "f"],
    ["STRASSE", "f"],
    ["L'ILE", "j"],
    ["ile", "j"],
  ]),
  searchCase("signs", "No sign of a text that is looked for means anything but itself.", [
    ["100%", "c"],
    ["0%s", ""],
    ["%", "c"],
    ["_", "c"],
    ["e_t", "c"],
    ["\\", "e"],
    ["k\\s", "e"],
    ["'quote'", "e"],
    ['"double"', "e"],
    ["\\%", ""],
    [".*", ""],
    ["*.[a", "k"],
    ["(x)?$", "k"],
    ["^", ""],
  ]),
  searchCase("any script", "Texts of any script, and signs beyond the basic plane, are found.", [
    ["שלום", "g"],
    ["\u{1f600}", "g"],
    ["\u{1f600} ע", "g"],
    ["\u{1f601}", ""],
  ]),
  searchCase("nothing", "The empty text is in every text, but not in `null`.", [
    ["", "abcdefghjk"],
    ["nowhere", ""],
    ["elodie oeuvre!", ""],
  ]),
];
