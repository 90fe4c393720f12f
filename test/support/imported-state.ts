import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "./every-stored.js";

/** What an import left behind, without the ids that another run would draw anew: leads, lists, history, the import itself. */
export async function importedState(storage: Storage) {
  const kinds = ["source", "category", "tag", "industrySector", "department", "jobFunction"] as const;
  const named = (await Promise.all(kinds.map((kind) => everyStored(storage, kind)))).flat();
  const nameOf = new Map<string | null, string>(named.map(({ id, name }) => [id, name]));
  const leads = (await everyStored(storage, "lead")).map((lead) => ({
    ...lead,
    sourceId: nameOf.get(lead.sourceId) ?? null,
    tagIds: lead.tagIds.map((id) => nameOf.get(id)),
  }));
  const entries = await everyStored(storage, "timelineEntry");
  const told = (data: unknown): string =>
    JSON.stringify(data, (_key, value) => (typeof value === "string" ? (nameOf.get(value) ?? value) : value));
  const history = entries.map(({ kind, subjectKey, data }) =>
    subjectKey.startsWith("lead/") ? `${kind} ${subjectKey} ${told(data)}` : kind,
  );
  const batches = await everyStored(storage, "importBatch");
  return { leads, named: [...nameOf.values()].sort(), history: history.sort(), batches };
}
