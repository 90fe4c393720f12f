import { planArchive } from "../entry/plan-archive.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { RecordTypes } from "../model/record-types.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadWritable } from "./load-writable.js";

const actions = {
  lead: "leads.archive",
  account: "accounts.archive",
  contact: "contacts.archive",
  opportunity: "opportunities.archive",
  catalog: "catalogs.archive",
} as const;

/** Which record is put away, or taken out again. */
interface Archived<T> {
  readonly type: T;
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

/** Decides on putting a record away (`archived`), or on taking it out again; nothing is written. */
export async function decideArchive<T extends keyof typeof actions>(
  scope: CrmScope,
  { type, id, expectedVersion }: Archived<T>,
  archived: boolean,
): Promise<Decision<WritePlan<RecordTypes[T]>>> {
  requireAction(scope, actions[type]);
  const record = await loadWritable(scope, type, id, expectedVersion);
  return accept(planArchive(type, record, archived, decisionEnv(scope)));
}
