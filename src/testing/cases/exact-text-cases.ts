import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { requireKept } from "./require-kept.js";

const hostile = [
  "'; DROP TABLE lead; --",
  '"quoted" and \\"escaped\\" \\',
  "$1 $".concat("{x} {{y}} %s :name ?"),
  "a\nb\r\nc\td\u000b\u001b\u007f\u0085\u2028",
  "null",
  "",
  "  ",
  "{}",
  '{"a":[1,"\\u0000"]}',
  "\\x00 \\u0000 \\0",
  "2026-01-05T08:00:00.000Z",
  "../../etc/passwd",
  "<script>alert(1)</script>",
];
const scripts = [
  "\u00e9 \u0065\u0301",
  "\u{1f600} \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1eb}\u{1f1f7}",
  "\u{10000}\u{10ffff}\u{20bb7}",
  "\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c \u0645\u0631\u062d\u0628\u0627",
  "\u0928\u092e\u0938\u094d\u0924\u0947 \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
  "\u4f60\u597d \u30ac \u30ab\u3099 \ud55c\uae00 \u1112\u1161\u11ab",
  "\ufeff\ufffe\uffff\ufffd\u200b\u00ad",
  "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d",
];

/** Texts come back sign by sign. */
export const exactTextCases: readonly StorageCase[] = [
  {
    id: "values.exact/texts of any script",
    proves:
      "Texts come back sign by sign: combining marks, right to left, emoji, beyond the basic plane, neither composed nor decomposed.",
    check: async (storage) => {
      const leads = scripts.map((text, i) =>
        buildRecord("lead", {
          id: `l${i} ${text}`,
          title: text,
          scoreReasons: [text, `${text}.`],
          custom: { [`c${i}`]: text },
        }),
      );
      await requireKept(storage, "lead", leads);
    },
  },
  {
    id: "values.exact/hostile texts",
    proves: "Texts that mean something in SQL, JSON, paths or pages come back as they are.",
    check: async (storage) => {
      const leads = hostile.map((text, i) =>
        buildRecord("lead", {
          id: `l${i}`,
          title: text,
          scoreReasons: [text, text],
          description: text,
          custom: { text, list: [text] },
        }),
      );
      await requireKept(storage, "lead", leads);
      await requireKept(
        storage,
        "tag",
        ["a'b", 'a"b', "a\\b", "a%b", "a b", "__proto__", "constructor"].map((id) => buildRecord("tag", { id })),
      );
    },
  },
];
