import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "./every-stored.js";

/** Everything that is stored but versions, times of change, journals and what the timeline tells of merges: by key. */
export async function storedButVersions(storage: Storage): Promise<Readonly<Record<string, unknown>>> {
  const found: [string, unknown][] = [];
  for (const type of Object.keys(recordSchemas) as RecordType[]) {
    if (type === "journal") continue;
    for (const { version, updatedAt, ...record } of await everyStored(storage, type))
      if (!("kind" in record && (record.kind === "merged" || record.kind === "unmerged")))
        found.push([`${type}/${record.id}`, record]);
  }
  return Object.fromEntries(found);
}
