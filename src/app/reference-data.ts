import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import type { RecordTypes } from "../model/record-types.js";
import { referencesTo } from "../model/references-to.js";
import { id, name } from "../model/text.schema.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
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
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { loadNamed } from "./load-named.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";
import { tidyTexts } from "./tidy-texts.js";

/** A new entry of a list. */
export interface CreateNamedEntry<Kind extends NamedKind = NamedKind> {
  /** The list. */
  readonly kind: Kind;
  /** Shown in lists; free after folding case, accents and blanks. */
  readonly name: string;
  /** Colour of a tag, `#rrggbb`; one of a palette unless said otherwise. */
  readonly color?: string | undefined;
  /** Whether a reason of loss takes a note; it does unless said otherwise. */
  readonly allowsNote?: boolean | undefined;
  /** `true` makes an entry that all companies share; it belongs to the actor's company unless said otherwise. */
  readonly shared?: boolean | undefined;
}

/** Names an entry of a list. */
export interface NamedEntryCommand<Kind extends NamedKind = NamedKind> {
  /** The list. */
  readonly kind: Kind;
  /** Which entry. */
  readonly id: string;
  /** The version that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

/** Changes an entry of a list. */
export interface UpdateNamedEntry<Kind extends NamedKind = NamedKind> extends NamedEntryCommand<Kind> {
  /** What to change. */
  readonly changes: NamedEntryChanges;
}

/**
 * The lists that users keep for choosing from: industry sectors, departments, job functions, sources, categories, roles,
 * tags, reasons of loss. Entries can also be made on the fly, by giving a name in place of an id: `source: { name: "Fair" }`.
 */
export interface ReferenceData {
  /** Adds an entry. */
  create<Kind extends NamedKind>(command: CreateNamedEntry<Kind>): Promise<RecordTypes[Kind]>;
  /** Renames an entry, or colours it. */
  update<Kind extends NamedKind>(command: UpdateNamedEntry<Kind>): Promise<RecordTypes[Kind]>;
  /** Puts an entry away: records keep it, but it is no choice any more. */
  archive<Kind extends NamedKind>(command: NamedEntryCommand<Kind>): Promise<RecordTypes[Kind]>;
  /** Takes an entry out again. */
  restore<Kind extends NamedKind>(command: NamedEntryCommand<Kind>): Promise<RecordTypes[Kind]>;
  /** Deletes an entry that no record has chosen. */
  remove(command: NamedEntryCommand): Promise<void>;
  /** Reads one entry. */
  get<Kind extends NamedKind>(kind: Kind, id: string): Promise<RecordTypes[Kind]>;
  /** Lists the entries, by name. */
  list<Kind extends NamedKind>(kind: Kind, query?: ListQuery<RecordTypes[Kind]>): Promise<Page<RecordTypes[Kind]>>;
}

const kind = z.enum(namedKinds as readonly [NamedKind, ...NamedKind[]]);
const extras = {
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  allowsNote: z.boolean().optional(),
};
const expectedVersion = z.int().positive().optional();
const createSchema = z.strictObject({ kind, name: name(120), ...extras, shared: z.boolean().optional() });
const commandSchema = z.strictObject({ kind, id: id("entry"), expectedVersion });
const updateSchema = z.strictObject({
  kind,
  id: id("entry"),
  expectedVersion,
  changes: z.strictObject({ name: name(120).optional(), ...extras }),
});

/** Makes the façade of the lists for one actor. */
export function referenceData(scope: CrmScope): ReferenceData {
  const run = async <R extends NamedEntry | null>(
    action: string,
    decide: () => Promise<Decision<WritePlan<NamedEntry | null>>>,
  ): Promise<R> => {
    requireAction(scope, `referenceData.${action}`);
    return runCommand(scope.storage, decide) as Promise<R>; // the kind in the command is the kind of the entry
  };
  const archive = async (input: unknown, archived: boolean) => {
    const command = parseInput(commandSchema, input);
    const { entry } = await loadEntry(scope, command);
    return accept(planArchiveNamedEntry(command.kind, entry, archived, decisionEnv(scope)));
  };
  return {
    create: (command) => run("create", () => decideCreate(scope, command)),
    update: (command) => run("update", () => decideUpdate(scope, command)),
    archive: (command) => run("archive", () => archive(command, true)),
    restore: (command) => run("archive", () => archive(command, false)),
    remove: async (command) => void (await run("remove", () => decideRemove(scope, command))),
    get: async (type, entryId) =>
      scope.visible.require(parseInput(kind, type, ["kind"]) as typeof type, parseInput(id("entry"), entryId, ["id"])),
    list: async (type, query = {}) =>
      listRecords(scope, parseInput(kind, type, ["kind"]) as typeof type, query, allOf(), [byName, byId]),
  };
}

const byName = { field: "name", kind: "text", direction: "asc", nulls: "last" } as const;
const byId = { ...byName, field: "id" } as const;

async function decideCreate(scope: CrmScope, input: unknown): Promise<Decision<WritePlan<NamedEntry>>> {
  const { kind: type, shared = false, ...command } = parseInput(createSchema, tidyTexts(input));
  const state = await loadNamed(scope, [{ kind: type, choice: { name: command.name } }]);
  return decideCreateNamedEntry(type, shared ? { ...command, companyId: null } : command, state, decisionEnv(scope));
}

async function decideUpdate(scope: CrmScope, input: unknown): Promise<Decision<WritePlan<NamedEntry>>> {
  const { changes, ...command } = parseInput(updateSchema, tidyTexts(input));
  const state = await loadEntry(scope, command, changes.name);
  return decideUpdateNamedEntry(command.kind, changes, state, decisionEnv(scope));
}

async function decideRemove(scope: CrmScope, input: unknown): Promise<Decision<WritePlan<null>>> {
  const command = parseInput(commandSchema, input);
  const state = await loadEntry(scope, command);
  return decideRemoveNamedEntry(
    command.kind,
    { ...state, uses: await countUses(scope, command.kind, command.id) },
    decisionEnv(scope),
  );
}

interface EntryCommand {
  readonly kind: NamedKind;
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

async function loadEntry(
  scope: CrmScope,
  command: EntryCommand,
  newName?: string,
): Promise<NamedState & { entry: NamedEntry }> {
  const { kind: type, id: entryId, expectedVersion: version } = command;
  const entry: NamedEntry = await scope.visible.require(type, entryId);
  scope.visible.requireWritable(type, entry);
  if (version !== undefined && version !== entry.version)
    throw new CrmError("VERSION_CONFLICT", { record: keyOf(type, entryId) });
  const names = [entry.name, ...(newName === undefined ? [] : [newName])];
  return {
    entry,
    ...(await loadNamed(
      scope,
      names.map((choice) => ({ kind: type, choice: { name: choice } })),
    )),
  };
}

/** Counts the records of every company that have chosen an entry, those that the actor may not see included. */
async function countUses({ storage }: CrmScope, type: NamedKind, entryId: string): Promise<number> {
  const fields = referencesTo(type).filter(({ byKey }) => !byKey);
  const counts = await Promise.all(
    fields.map(async ({ type: user, field, many }) => {
      const filter: Filter = many
        ? { op: "overlaps", field, kind: "list", values: [entryId] }
        : { op: "eq", field, kind: "text", value: entryId };
      const [row] = await storage.aggregate({
        type: user,
        filter,
        groupBy: [],
        measures: [{ op: "count", field: null, kind: "number" }],
      });
      return Number(row?.measures[0] ?? 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
