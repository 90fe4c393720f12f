import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import { eventType } from "../model/event-category.schema.js";
import { id, name } from "../model/text.schema.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { NamedEntryChanges } from "../reference-data/decide-named-entry.js";
import {
  decideCreateNamedEntry,
  decideRemoveNamedEntry,
  decideUpdateNamedEntry,
  planArchiveNamedEntry,
} from "../reference-data/decide-named-entry.js";
import type { NamedEntry, NamedKind } from "../reference-data/named-kinds.js";
import { namedKinds } from "../reference-data/named-kinds.js";
import type { NamedState } from "../reference-data/named-state.js";
import type { OwnFields, UniqueValue } from "../reference-data/own-fields.js";
import { uniqueValues } from "../reference-data/own-fields.js";
import { countUses } from "./count-uses.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { loadHolders } from "./load-named.js";
import { parseInput } from "./parse-input.js";
import { underChanges } from "./under-changes.js";

/** Checks the name of a list. */
export const kindSchema = z.enum(namedKinds as readonly [NamedKind, ...NamedKind[]]);

const ownFields = {
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  allowsNote: z.boolean().optional(),
  code: name(64).trim().optional(),
  eventType: eventType().optional(),
} satisfies { readonly [F in keyof OwnFields]: z.ZodType };
const entryName = name(120).trim();
const which = { kind: kindSchema, id: id("entry"), expectedVersion: z.int().positive().optional() };
const createSchema = z.strictObject({
  kind: kindSchema,
  name: entryName,
  ...ownFields,
  shared: z.boolean().optional(),
});

/** Checks what names an entry of a list. */
export const namedCommandSchema = z.strictObject(which);

const updateSchema = z.strictObject({
  ...which,
  changes: z.strictObject({ name: entryName.optional(), ...ownFields }),
});

type NamedDecision<Result> = Promise<Decision<WritePlan<Result>>>;

/** Loads what a command on the lists needs and decides; nothing is written. */
export const decideNamed = {
  create: async (scope: CrmScope, input: unknown): NamedDecision<NamedEntry> => {
    const { kind, shared = false, ...command } = parseInput(createSchema, input);
    const state = await loadHolders(scope, valuesOf(kind, command));
    return decideCreateNamedEntry(kind, shared ? { ...command, companyId: null } : command, state, decisionEnv(scope));
  },

  update: async (scope: CrmScope, input: unknown): NamedDecision<NamedEntry> => {
    const { changes, ...command } = parseInput(updateSchema, input);
    const state = await loadEntry(scope, command, changes);
    return underChanges(decideUpdateNamedEntry(command.kind, changes, state, decisionEnv(scope)));
  },

  archive: (scope: CrmScope, input: unknown): NamedDecision<NamedEntry> => putAway(scope, input, true),

  restore: (scope: CrmScope, input: unknown): NamedDecision<NamedEntry> => putAway(scope, input, false),

  remove: async (scope: CrmScope, input: unknown): NamedDecision<null> => {
    const command = parseInput(namedCommandSchema, input);
    const [state, uses] = await Promise.all([loadEntry(scope, command), countUses(scope, command.kind, command.id)]);
    return decideRemoveNamedEntry(command.kind, { ...state, uses }, decisionEnv(scope));
  },
};

async function putAway(scope: CrmScope, input: unknown, archived: boolean): NamedDecision<NamedEntry> {
  const command = parseInput(namedCommandSchema, input);
  const { entry } = await loadEntry(scope, command);
  return accept(planArchiveNamedEntry(command.kind, entry, archived, decisionEnv(scope)));
}

/** Reads an entry that is to be changed, with the claims on its name and code, and on new ones. */
async function loadEntry(
  scope: CrmScope,
  { kind, id: entryId, expectedVersion }: z.output<typeof namedCommandSchema>,
  changes: NamedEntryChanges = {},
): Promise<NamedState & { entry: NamedEntry }> {
  const entry: NamedEntry = await scope.visible.require(kind, entryId);
  scope.visible.requireWritable(kind, entry);
  if (expectedVersion !== undefined && expectedVersion !== entry.version)
    throw new CrmError("VERSION_CONFLICT", { record: keyOf(kind, entryId) });
  return { ...(await loadHolders(scope, [...valuesOf(kind, entry), ...valuesOf(kind, changes)])), entry };
}

const valuesOf = (kind: NamedKind, entry: NamedEntryChanges): (UniqueValue & { readonly kind: NamedKind })[] =>
  uniqueValues(kind, entry).map((value) => ({ kind, ...value }));
