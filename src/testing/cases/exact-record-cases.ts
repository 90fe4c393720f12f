import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType } from "../../model/record-types.js";
import { replace } from "../../plan/write.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, write } from "./ask.js";
import { requireExact, requireKept } from "./require-kept.js";

const types = Object.keys(recordSchemas) as RecordType[];

/** Records of every type come back whole. */
export const exactRecordCases: readonly StorageCase[] = [
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
    id: "values.exact/long texts",
    proves: "A text of 20,000 signs and a list of 200 come back whole.",
    check: async (storage) => {
      const description = "\u{1f600}'\\".repeat(5_000);
      const tagIds = Array.from({ length: 200 }, (_, i) => `t${(i * 7) % 200}`);
      await requireKept(storage, "lead", [buildRecord("lead", { id: "l", description, tagIds })]);
    },
  },
];
