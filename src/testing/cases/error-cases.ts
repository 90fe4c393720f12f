import type { RecordType } from "../../model/record-types.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireThat } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { findQuery, write } from "./ask.js";
import { aggregateQuery } from "./ask-figures.js";

/** A type that there is not: whatever a storage makes of it, it is no success and no other error than the promised ones. */
const unknown = "nonsense" as RecordType;

/** What storages reject with. */
export const errorCases: readonly StorageCase[] = [
  {
    id: "errors.typed",
    proves: "A call that can't be carried out rejects with `STORAGE_FAILED` and its cause, and never throws at once.",
    check: async (storage) => {
      const record = buildRecord("tag", { id: "a" });
      const calls = {
        get: () => storage.get(unknown, ["a"]),
        find: () => storage.find(findQuery(unknown)),
        aggregate: () => storage.aggregate(aggregateQuery(unknown)),
        commit: () => write(storage, { op: "insert", type: unknown, record } as never), // no such write has a type
      };
      for (const [name, call] of Object.entries(calls)) {
        const error = await requireRejection(call, `${name} of a type that there is not`, "STORAGE_FAILED");
        requireThat(
          error.cause !== undefined,
          `${name} of a type that there is not\n  expected: an error with its cause`,
        );
      }
    },
  },
];
