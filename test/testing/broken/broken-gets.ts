import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../../src/model/record-types.js";
import type { Storage } from "../../../src/ports/storage.js";
import type { BrokenStorage } from "./broken-storage.js";
import { everyRecord } from "./broken-storage.js";

type Get = <T extends RecordType>(
  sound: Storage,
  type: T,
  ids: readonly string[],
) => Promise<readonly RecordTypes[T][]>;

/** Another way to read by id. */
const getting =
  (get: Get) =>
  (sound: Storage): Storage => ({ ...sound, get: (type, ids) => get(sound, type, ids) });

const types = Object.keys(recordSchemas) as RecordType[];

/** Storages that read by id wrongly. */
export const brokenGets: readonly BrokenStorage[] = [
  {
    fault: "gives records in its own order",
    breaks: ["get.found"],
    make: getting((sound, type, ids) => sound.get(type, ids.length > 2 && ids.length < 10 ? [...ids].sort() : ids)),
  },
  {
    fault: "gives a record as often as it is asked for",
    breaks: ["get.found"],
    make: getting(async (sound, type, ids) => (await Promise.all(ids.map((id) => sound.get(type, [id])))).flat()),
  },
  {
    fault: "finds ids without regard to case and trailing blanks",
    breaks: ["get.missing"],
    make: getting(async (sound, type, ids) => {
      if (ids.length > 10 || type !== "tag") return sound.get(type, ids);
      const plain = (id: string): string => id.trimEnd().toLowerCase();
      const found = await sound.get(type, ids);
      const others = (await everyRecord(sound, type)).filter((record) => !found.includes(record));
      const alike = others.filter(({ id }) => !ids.includes(id) && ids.some((asked) => plain(asked) === plain(id)));
      return [...found, ...alike];
    }),
  },
  {
    fault: "finds ids of every type",
    breaks: ["commit.version", "get.missing"],
    make: getting(async (sound, type, ids) => {
      const found = await sound.get(type, ids);
      if (found.length > 0 || (type as string) === "nonsense") return found;
      const others = await Promise.all(types.filter((other) => other !== type).map((other) => sound.get(other, ids)));
      return others.flat() as never;
    }),
  },
  {
    fault: "takes no more ids than a statement has room for",
    breaks: ["get.many"],
    make: getting((sound, type, ids) => sound.get(type, ids.slice(0, 5_000))),
  },
];
