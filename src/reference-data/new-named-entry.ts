import { foldWords } from "../kernel/fold-text.js";
import { hash128 } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { check, insert } from "../plan/write.js";
import { newEntry } from "../timeline/new-entry.js";
import { nameClaimId, nameClaimIds } from "./claim-name.js";
import type { NamedEntry, NamedKind } from "./named-kinds.js";

/** What may be said of a new entry; what is left out gets a default. */
export interface NewNamedEntry {
  /** Shown in lists. */
  readonly name: string;
  /** Colour of a tag; one of a palette, by the name, unless said otherwise. */
  readonly color?: string | undefined;
  /** Whether a reason of loss takes a note; it does unless said otherwise. */
  readonly allowsNote?: boolean | undefined;
  /** The company that it belongs to; the actor's unless said otherwise. */
  readonly companyId?: Id<"company"> | null | undefined;
}

/** Plans a new entry of a list, with the claim on its name. */
export function planNamedEntry(
  kind: NamedKind,
  given: NewNamedEntry,
  env: DecisionEnv,
): { record: NamedEntry; writes: Write[]; entries: TimelineEntry[] } {
  const { name, companyId = env.actor.companyId } = given;
  const record = { ...newRecord(kind, env, { companyId }), name, ...extras(kind, given) } as NamedEntry;
  return {
    record,
    writes: [insert(kind, record), ...claimName(kind, record, env)],
    entries: [newEntry(kind, record, { kind: "created", data: { name } }, env)],
  };
}

/**
 * Plans the claim of an entry on its name. That the company's own lists and the shared ones hold it once is checked with
 * it: whichever of two is stored first, the other is refused.
 */
export function claimName(
  kind: NamedKind,
  { id, name, companyId }: Pick<NamedEntry, "id" | "name" | "companyId">,
  env: DecisionEnv,
): Write[] {
  const claimId = nameClaimId(kind, companyId, name);
  const others = nameClaimIds(kind, env.actor.companyId, name).filter((other) => other !== claimId);
  const claim = { ...newRecord("claim", env, { id: claimId, companyId }), holderKey: keyOf(kind, id) };
  return [insert("claim", claim), ...others.map((other) => check("claim", other, null))];
}

const palette = ["#3b82c4", "#2e8b57", "#c98a1b", "#6a5acd", "#c0392b", "#0f9fa8", "#8e5a9e", "#7a869a"];

function extras(kind: NamedKind, { name, color, allowsNote = true }: NewNamedEntry): object {
  if (kind === "tag")
    return { color: color ?? palette[Number.parseInt(hash128(foldWords(name)).slice(0, 4), 16) % palette.length] };
  return kind === "lostReason" ? { allowsNote } : {};
}
