import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Sequence } from "../model/sequence.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert, nextVersion, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import { isReferenceFormat } from "./format-reference.js";
import type { ReferencedType } from "./sequence-id.js";
import { sequenceId } from "./sequence-id.js";

/** Why a sequence is not defined. */
export type DefineSequenceRefusalCode = "SEQUENCE_FORMAT_WRONG" | "SEQUENCE_NUMBER_USED";

/** A sequence as it is to be. */
export interface DefineSequence {
  /** What the references are for. */
  readonly recordType: ReferencedType;
  /** The company; the actor's unless said otherwise. */
  readonly companyId: Id<"company"> | null;
  /** How a reference is written: text with `{number}` or `{number:5}`, `{year}`, `{company}`. */
  readonly format: string;
  /** The next number; 1 for a new sequence, and as it stands for an old one, unless said otherwise. It only grows. */
  readonly nextNumber?: number | undefined;
}

/**
 * Decides how references are written from now on. No number is ever given again: the next one only grows. What is so
 * already is not written.
 */
export function decideDefineSequence(
  { recordType, companyId, format, nextNumber }: DefineSequence,
  stored: Sequence | undefined,
  env: DecisionEnv,
): Decision<WritePlan<Sequence>, DefineSequenceRefusalCode> {
  const found: Refusal<DefineSequenceRefusalCode>[] = [];
  if (!isReferenceFormat(format))
    found.push({ code: "SEQUENCE_FORMAT_WRONG", path: ["format"], params: { format, example: "ACC-{number:5}" } });
  if (stored !== undefined && nextNumber !== undefined && nextNumber < stored.nextNumber)
    found.push({ code: "SEQUENCE_NUMBER_USED", path: ["nextNumber"], params: { least: stored.nextNumber } });
  return acceptUnless(found, () => {
    const changes = { format, nextNumber: nextNumber ?? stored?.nextNumber ?? 1 };
    if (stored?.format === format && stored.nextNumber === changes.nextNumber)
      return { writes: [], entries: [], warnings: [], result: stored };
    const fresh = { ...newRecord("sequence", env, { id: sequenceId(recordType, companyId), companyId }), recordType };
    const sequence: Sequence = stored === undefined ? { ...fresh, ...changes } : nextVersion(stored, changes, env.now);
    return {
      writes: [stored === undefined ? insert("sequence", sequence) : replace("sequence", stored, changes, env.now)],
      entries: [newEntry("sequence", sequence, { kind: "updated", data: { ...changes } }, env)],
      warnings: [],
      result: sequence,
    };
  });
}
