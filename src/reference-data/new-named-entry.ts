import type { Id } from "../kernel/id.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { insert } from "../plan/write.js";
import { newEntry } from "../timeline/new-entry.js";
import { claimValues } from "./entry-claims.js";
import type { NamedEntry, NamedKind } from "./named-kinds.js";
import type { OwnFields } from "./own-fields.js";
import { ownValues } from "./own-fields.js";

/** What may be said of a new entry; what is left out gets a default, where there is one. */
export interface NewNamedEntry extends OwnFields {
  /** Shown in lists. */
  readonly name: string;
  /** The company that it belongs to; the actor's unless said otherwise. */
  readonly companyId?: Id<"company"> | null | undefined;
}

/** Plans a new entry of a list, which all is said of that its list wants, with the claims on its name and its code. */
export function planNamedEntry(
  kind: NamedKind,
  given: NewNamedEntry,
  env: DecisionEnv,
): { record: NamedEntry; writes: Write[]; entries: TimelineEntry[] } {
  const { name, companyId = env.actor.companyId } = given;
  const record = { ...newRecord(kind, env, { companyId }), name, ...ownValues(kind, given) } as NamedEntry;
  return {
    record,
    writes: [insert(kind, record), ...claimValues(kind, record, env)],
    entries: [newEntry(kind, record, { kind: "created", data: { name } }, env)],
  };
}
