import { nameOfRecord } from "../export/name-of-record.js";
import { keyOf } from "../kernel/id.js";
import type { RecordType } from "../model/record-types.js";
import type { Status } from "../model/status.js";
import { shippedPipeline } from "../status/shipped-pipelines.js";
import type { CrmScope } from "./crm-scope.js";

/** What records are called that others name, as the actor may see them. */
export interface ReferencedNames {
  /** Reads names by type and id; what was read before is not read again, as long as it is held. */
  load(wanted: ReadonlyMap<RecordType, ReadonlySet<string>>): Promise<void>;
  /** A name that was loaded last; of a record that the actor does not see, or that is not stored, the id. */
  of(type: RecordType, id: string): string;
}

const heldAtMost = 20_000;
const readAtOnce = 1_000;

/** The statuses that the library ships, by id: they need not be stored. */
const shippedStatuses = (): ReadonlyMap<string, Status> =>
  new Map(
    (["lead", "prospect", "opportunity"] as const)
      .flatMap((kind) => shippedPipeline(kind).statuses)
      .map((status) => [status.id, status]),
  );

/** Starts to read names; however many there are, it holds no more than some ten thousands besides those of one loading. */
export function referencedNames({ visible, actor }: Pick<CrmScope, "visible" | "actor">): ReferencedNames {
  const names = new Map<string, string>();
  const read = async (type: RecordType, ids: readonly string[]): Promise<void> => {
    const found = await visible.get(type, ids);
    for (const id of ids) {
      const record = found.get(id) ?? (type === "status" ? shippedStatuses().get(id) : undefined);
      const name = record === undefined ? id : nameOfRecord(visible.mask(type, record), actor.locale);
      names.set(keyOf(type, id), name);
    }
  };
  return {
    load: async (wanted) => {
      if (names.size > heldAtMost) names.clear();
      for (const [type, ids] of wanted) {
        const missing = [...ids].filter((id) => !names.has(keyOf(type, id)));
        for (let start = 0; start < missing.length; start += readAtOnce)
          await read(type, missing.slice(start, start + readAtOnce));
      }
    },
    of: (type, id) => names.get(keyOf(type, id)) ?? id,
  };
}
