import type { JournalStep } from "../journal/journal-steps.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { JsonRecord } from "../model/record-json.js";
import { recordToJson } from "../model/record-json.js";
import type { Json } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { RowType } from "./folded-rows.js";
import type { ReferenceMove, SharedList } from "./moved-references.js";
import type { PlannedRows } from "./plan-rows.js";

/** What a page of a merge's journal tells of, besides the records that it names. */
export type MergePage =
  | ({
      /** References that were moved, set by set. */
      readonly part: "moved";
    } & Omit<ReferenceMove, "ids">)
  | {
      /** Records that were changed one by one: rows that took something over, lists that named several of the merged records. */
      readonly part: "changed";
    }
  | {
      /** Rows that were removed. */
      readonly part: "folded";
      /** The rows as they were. */
      readonly rows: readonly {
        /** The type of the row. */
        readonly type: RowType;
        /** The row. */
        readonly record: JsonRecord;
      }[];
    };

/** So many records are named on one page. */
const pageSize = 5_000;

/** So many rows are kept whole on one page. */
const rowsOnPage = 500;

/** The pages of a merge's journal: each of a bounded size, however much is merged. */
export function mergePages(
  main: Journal,
  parts: {
    readonly moves: readonly ReferenceMove[];
    readonly shared: readonly SharedList[];
    readonly steps: readonly JournalStep[];
    readonly rows: PlannedRows;
  },
  env: DecisionEnv,
): Journal[] {
  const shared = new Set(parts.shared.map(({ type, field, id }) => `${type}/${field}/${id}`));
  const moved = parts.moves.flatMap(({ ids, ...move }) => {
    const own = ids.filter((id) => !shared.has(`${move.type}/${move.field}/${id}`));
    return chunksOf(own, pageSize).map((some) => page(main, { part: "moved", ...move }, some, env));
  });
  const changed = chunksOf([...parts.steps, ...stepsOfShared(parts.shared)], rowsOnPage).map((steps) => ({
    ...page(main, { part: "changed" }, [], env),
    writtenKeys: steps.map(({ key }) => key),
    changes: steps.map(({ version, changes }) => ({ version, changes })),
  }));
  const rows = parts.rows.removed.map(({ of: { type }, row }) => ({ type, record: recordToJson(type, row as never) })); // the type and its row stay together
  const folded = chunksOf(rows, rowsOnPage).map((some) => page(main, { part: "folded", rows: some }, [], env));
  return [...moved, ...changed, ...folded];
}

function page(main: Journal, result: MergePage, ids: readonly string[], env: DecisionEnv): Journal {
  const type = result.part === "moved" ? result.type : "";
  return {
    ...newRecord("journal", env, { companyId: main.companyId }),
    kind: "mergePage",
    actorId: main.actorId,
    subjectKey: keyOf("journal", main.id),
    result: result as unknown as Json, // plain data
    writtenKeys: ids.map((id) => keyOf(type, id)),
    changes: [],
    undoneAt: null,
  };
}

const stepsOfShared = (shared: readonly SharedList[]): JournalStep[] =>
  shared.map(({ type, id, version, field, before, after }) => ({
    key: keyOf(type, id),
    version: version + 1,
    changes: { [field]: { from: [...before], to: [...after] } },
  }));

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** What a page tells of. */
export const pageOf = ({ result }: Pick<Journal, "result">): MergePage => result as unknown as MergePage; // pages are written here alone

/** The keys of merged records. */
export const keysOf = (type: string, records: readonly { readonly id: string }[]): RecordKey[] =>
  records.map(({ id }) => keyOf(type, id));
