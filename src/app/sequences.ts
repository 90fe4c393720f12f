import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Sequence } from "../model/sequence.js";
import { id, text } from "../model/text.schema.js";
import { decideDefineSequence } from "../sequences/decide-define-sequence.js";
import type { ReferencedType } from "../sequences/sequence-id.js";
import { sequenceId } from "../sequences/sequence-id.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Defines how references are written. */
export interface DefineSequenceCommand {
  /** What the references are for. */
  readonly recordType: ReferencedType;
  /** How a reference is written: text with `{number}` or `{number:5}` for at least five digits, `{year}`, `{company}`. */
  readonly format: string;
  /** The company whose records get them; the actor's unless said otherwise, `null` for every company without its own. */
  readonly companyId?: string | null | undefined;
  /** The next number; it only grows. */
  readonly nextNumber?: number | undefined;
}

/** The reference numbers of accounts, contacts and opportunities: unique within a company, never used again, with gaps. */
export interface Sequences {
  /** Defines how references are written from now on. */
  define(command: DefineSequenceCommand): Promise<Sequence>;
  /** Reads the sequence of the actor's company, `null` where none is defined. */
  get(recordType: ReferencedType): Promise<Sequence | null>;
}

const recordType = z.enum(["account", "contact", "opportunity"]);
const schema = z.strictObject({
  recordType,
  format: text(64).min(1),
  companyId: id("company").nullable().optional(),
  nextNumber: z.int().min(1).optional(),
});

/** Makes the façade of sequences for one actor. */
export function sequences(scope: CrmScope): Sequences {
  const stored = async (type: ReferencedType, companyId: string | null): Promise<Sequence | undefined> =>
    (await scope.storage.get("sequence", [sequenceId(type, companyId)]))[0];
  return {
    define: async (input) => {
      requireAction(scope, "sequences.define");
      const { companyId = scope.actor.companyId, ...command } = parseInput(schema, input);
      if (companyId !== null && !scope.actor.companyIds.includes(companyId))
        throw new CrmError("REFUSED", {
          refusals: [{ code: "COMPANY_FORBIDDEN", path: ["companyId"], params: { companyId } }],
        });
      return runCommand(scope.storage, async () =>
        decideDefineSequence(
          { ...command, companyId },
          await stored(command.recordType, companyId),
          decisionEnv(scope),
        ),
      );
    },
    get: async (type) => {
      const known = parseInput(recordType, type, ["recordType"]);
      return (await stored(known, scope.actor.companyId)) ?? (await stored(known, null)) ?? null;
    },
  };
}
