import type { ImportPlan, ImportSource, PlannedRow } from "crmkit";

/** Which rows a preview shows. */
export const previewKinds = ["create", "update", "duplicate", "invalid", "maybeDuplicate"] as const;

export type PreviewKind = (typeof previewKinds)[number];

/** A row, what would become of it, and its cells. */
export interface PreviewRow {
  readonly planned: PlannedRow;
  readonly cells: readonly string[];
}

/** A page of a preview. */
export interface PreviewPage {
  readonly rows: readonly PreviewRow[];
  /** The row behind which the next page begins; `null` at the end. */
  readonly next: number | null;
}

const most = 25;

/** Reads the file again, as far as the page goes. */
export async function previewRows(
  plan: ImportPlan,
  source: ImportSource,
  kind: PreviewKind | null,
  after: number,
): Promise<PreviewPage> {
  const rows: PreviewRow[] = [];
  const cells = source.rows()[Symbol.asyncIterator]();
  try {
    for await (const planned of plan.rows()) {
      const row = await cells.next(); // the plan has a row for each of the source
      if (planned.number <= after || !isOf(planned, kind)) continue;
      if (rows.length === most) return { rows, next: rows.at(-1)?.planned.number ?? null };
      rows.push({ planned, cells: row.done === true ? [] : row.value.cells });
    }
    return { rows, next: null };
  } finally {
    await cells.return?.();
  }
}

function isOf({ action, maybeDuplicateOf }: PlannedRow, kind: PreviewKind | null): boolean {
  if (kind === null) return true;
  if (kind === "maybeDuplicate") return action === "create" && maybeDuplicateOf.length > 0;
  return action === kind;
}
