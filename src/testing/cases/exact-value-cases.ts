import type { CustomValues } from "../../model/record.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { requireExact, requireKept } from "./require-kept.js";

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

/** Instants, dates, numbers and JSON come back as they were. */
export const exactValueCases: readonly StorageCase[] = [
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
