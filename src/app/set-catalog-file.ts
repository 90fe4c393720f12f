import { keyOf } from "../kernel/id.js";
import type { Catalog } from "../model/catalog.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import type { FileCommand } from "./decide-catalog-file.js";
import { called } from "./host-ports.js";
import { runCommand } from "./run-command.js";

/**
 * Gives a catalogue a file: stores the file first and then what refers to it, so that a crash in between leaves a file that
 * nobody refers to, never a catalogue without its file. The file that it takes the place of goes last, and stays where a
 * message was sent with it.
 */
export async function setCatalogFile(
  scope: CrmScope,
  { field, content, mediaType, ...command }: FileCommand,
): Promise<Catalog> {
  let replaced: string | null = null;
  const catalog = await runCommand(scope.storage, async () => {
    const before = await command.load();
    const decision = command.decide(before);
    if (!decision.ok) return decision;
    replaced = before[field];
    const key = decision.value.result[field];
    if (content !== null && key !== null)
      await called("blobs", scope.ports.blobs, (blobs) => blobs.put(key, content, mediaType));
    return decision;
  });
  if (replaced !== null && replaced !== catalog[field]) await removeUnsent(scope, catalog, replaced);
  return catalog;
}

/**
 * Removes the file that was replaced. What was asked for is done, so that nothing that fails here is told: a file that
 * nobody refers to does no harm.
 */
async function removeUnsent(scope: CrmScope, catalog: Catalog, key: string): Promise<void> {
  try {
    if (!(await wasSent(scope, catalog, key))) await scope.ports.blobs?.remove(key);
  } catch {
    // It stays.
  }
}

/** No commit that comes later can refer to the file: whoever sends a catalogue checks that it is as it was. */
async function wasSent({ storage }: CrmScope, catalog: Catalog, key: string): Promise<boolean> {
  const [row] = await storage.aggregate({
    type: "attachment",
    filter: allOf(
      { op: "overlaps", field: "relatedKeys", kind: "list", values: [keyOf("catalog", catalog.id)] },
      { op: "eq", field: "blob", kind: "text", value: key },
    ),
    groupBy: [],
    measures: [{ op: "count", field: null, kind: "number" }],
  });
  return Number(row?.measures[0] ?? 0) > 0;
}
