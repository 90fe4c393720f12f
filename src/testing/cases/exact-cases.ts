import type { CustomValues } from "../../model/record.js";
import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import { replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { findQuery, store, write } from "./ask.js";

/** Requires that a record come back as it was committed, by its id and on a page. */
async function requireExact<T extends RecordType>(storage: Storage, type: T, record: RecordTypes[T]): Promise<void> {
  requireSame(await storage.get(type, [record.id]), [record], `get ${type} ${record.id} after it was committed`);
  const filter = { op: "eq", field: "id", kind: "text", value: record.id } as const;
  const found = await storage.find(findQuery(type, { filter }));
  requireSame(found.records, [record], `find ${type} ${record.id} after it was committed`);
}

async function requireKept<T extends RecordType>(
  storage: Storage,
  type: T,
  records: readonly RecordTypes[T][],
): Promise<void> {
  await store(storage, type, records);
  for (const record of records) await requireExact(storage, type, record);
}

const types = Object.keys(recordSchemas) as RecordType[];

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

/** Own keys that mean something to some language, and `__proto__`, which only a definition of a property can set. */
function oddKeys(): CustomValues {
  const custom = { constructor: "a", toString: "b", hasOwnProperty: null, valueOf: ["c"], length: 0, order: true };
  return Object.defineProperty(custom, "__proto__", {
    value: "d",
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const numbers = [
  0,
  -1,
  0.1,
  0.30000000000000004,
  1e21,
  1e-7,
  5e-324,
  Number.MAX_VALUE,
  -Number.MAX_SAFE_INTEGER,
  2 ** 53,
];

const instants = [
  "0001-01-02T00:00:00.001Z",
  "1582-10-10T12:00:00.123Z",
  "1883-11-18T17:00:00.456Z",
  "1969-12-31T23:59:59.999Z",
  "2026-03-29T01:30:00.001Z",
  "9999-12-30T23:59:59.999Z",
];

/** What was committed comes back as it was. */
export const exactCases: readonly StorageCase[] = [
  ...types.map(
    (type): StorageCase => ({
      id: `values.exact/${type}`,
      proves: `A record of type ${type} comes back whole, with as little and as much as it may hold.`,
      check: async (storage) => {
        const [least, most] = (["least", "most"] as const).map((size) => buildRecord(type, { id: size }, size));
        await requireKept(
          storage,
          type,
          [least, most].filter((record) => record !== undefined),
        );
      },
    }),
  ),
  {
    id: "values.exact/replaced",
    proves: "A record that was replaced comes back as the new one, with nothing left of the old.",
    check: async (storage) => {
      const most = buildRecord("lead", { id: "a" }, "most");
      const { id: _, version: __, ...least } = buildRecord("lead");
      await store(storage, "lead", [most]);
      await write(storage, replace("lead", most, least, new Date("2026-03-02T09:00:00.123Z")));
      const replaced = { ...most, ...least, version: 2, updatedAt: new Date("2026-03-02T09:00:00.123Z") };
      await requireExact(storage, "lead", replaced);
    },
  },
  {
    id: "values.exact/instants",
    proves: "Instants keep their milliseconds, from the year 1 to 9999, in fields and among the facts of an entry.",
    check: async (storage) => {
      const leads = instants.map((iso, i) => {
        const at = new Date(iso);
        return buildRecord("lead", {
          id: `l${i}`,
          createdAt: at,
          updatedAt: at,
          lostAt: at,
          archivedAt: at,
          statusSince: at,
        });
      });
      await requireKept(storage, "lead", leads);
    },
  },
  {
    id: "values.exact/dates",
    proves: "Dates and times without a zone stay the texts that they are.",
    check: async (storage) => {
      const days = ["0001-01-01", "1900-02-28", "2024-02-29", "2026-03-29", "9999-12-31"];
      const leads = days.map((createdOn, i) =>
        buildRecord("lead", { id: `l${i}`, createdOn, custom: { day: createdOn } }),
      );
      await requireKept(storage, "lead", leads);
      const local = { allDay: false, startLocal: "2026-03-29T02:30:00", endLocal: "2026-03-29T23:59:59" };
      await requireKept(storage, "calendarEvent", [buildRecord("calendarEvent", { id: "e", ...local })]);
    },
  },
  {
    id: "values.exact/numbers",
    proves: "Numbers come back as the same doubles.",
    check: async (storage) => {
      await requireKept(
        storage,
        "account",
        numbers.map((size, i) => buildRecord("account", { id: `a${i}`, custom: { size } })),
      );
      await requireKept(storage, "calendarEvent", [
        buildRecord("calendarEvent", { id: "e", latitude: 48.856613000000003, longitude: -0.30000000000000004 }),
      ]);
      const amounts = [0, 1, 2_147_483_648, Number.MAX_SAFE_INTEGER];
      await requireKept(
        storage,
        "opportunity",
        amounts.map((amount, i) => buildRecord("opportunity", { id: `o${i}`, amount })),
      );
    },
  },
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
  {
    id: "values.exact/long texts",
    proves: "A text of 20,000 signs and a list of 200 come back whole.",
    check: async (storage) => {
      const description = "\u{1f600}'\\".repeat(5_000);
      const tagIds = Array.from({ length: 200 }, (_, i) => `t${(i * 7) % 200}`);
      await requireKept(storage, "lead", [buildRecord("lead", { id: "l", description, tagIds })]);
    },
  },
  {
    id: "values.exact/keys",
    proves: "Objects come back with their own keys, whatever these are called, and with no others.",
    check: async (storage) => {
      await requireKept(storage, "lead", [buildRecord("lead", { id: "l", custom: oddKeys() })]);
      const data = { deep: [{ "": oddKeys() }, [], {}, null, [[false]]], empty: {} };
      await requireKept(storage, "timelineEntry", [buildRecord("timelineEntry", { id: "e", data })]);
      requireSame(Object.keys(Object.prototype), [], "the enumerable keys of Object.prototype");
    },
  },
  {
    id: "values.exact/json",
    proves: "Facts of entries may be any JSON: also a text, a number, `false`, `null` or a list alone.",
    check: async (storage) => {
      const facts = [
        "",
        "null",
        "2026-01-05T08:00:00.000Z",
        0,
        -0.5,
        true,
        false,
        null,
        [],
        [null, [1, "a"]],
        {},
        { a: { b: null } },
      ];
      const entries = facts.map((data, i) => buildRecord("timelineEntry", { id: `e${i}`, data }));
      await storage.commit({ writes: [], entries });
      for (const entry of entries) await requireExact(storage, "timelineEntry", entry);
    },
  },
];
