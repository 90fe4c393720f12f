import * as z from "zod";
import type { IntegrityFault } from "../integrity/integrity-fault.js";
import type { RecordKey } from "../kernel/id.js";
import { recordSchemas } from "../model/record-schemas.js";
import type { RecordType } from "../model/record-types.js";
import { recordKey, text } from "../model/text.schema.js";
import { callable } from "./callable.schema.js";

/** Asks which contradictions are stored. */
export interface IntegrityQuery {
  /** The types of record that are looked at; all of them unless said otherwise. */
  readonly types?: readonly RecordType[] | undefined;
  /** Whether users, teams and companies that records name must be stored; not unless said so, for a host may keep them elsewhere. */
  readonly people?: boolean | undefined;
}

/** How far a check is. */
export interface IntegrityProgress {
  /** The type of record that is being looked at. */
  readonly type: RecordType;
  /** How many records were looked at, of all types together. */
  readonly records: number;
}

/** With what a check is watched. */
export interface IntegrityWatch {
  /** Is told how far it is, about every thousand records. */
  readonly onProgress?: ((progress: IntegrityProgress) => void) | undefined;
}

/** A contradiction that is stored. */
export interface IntegrityFinding extends IntegrityFault {
  /** The record that it lies in. */
  readonly key: RecordKey;
  /** The version of the record that was looked at. */
  readonly version: number;
}

/** Names a contradiction that is to be mended; a finding as it is. */
export type RepairFindingCommand = Pick<IntegrityFinding, "code" | "fields"> & {
  /** The record that it lies in. */
  readonly key: string;
};

const types = Object.keys(recordSchemas) as [RecordType, ...RecordType[]]; // there are some

/** Checks the question which contradictions are stored. */
export const integrityQuerySchema = z.strictObject({
  types: z.array(z.enum(types)).max(100).optional(),
  people: z.boolean().optional(),
});

/** Checks what a check is watched with. */
export const integrityWatchSchema = z.looseObject({ onProgress: callable().optional() });

/** Checks which contradiction is meant; what a finding tells besides is not looked at. */
export const repairFindingSchema = z.strictObject({
  key: recordKey(),
  code: text(100) as unknown as z.ZodType<IntegrityFault["code"]>, // one that there is none of is not found
  fields: z.array(text(200)).max(200),
  version: z.unknown().optional(),
  params: z.unknown().optional(),
  repair: z.unknown().optional(),
});
