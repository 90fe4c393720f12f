import type { Decision } from "../kernel/decision.js";
import type { RecordTypes } from "../model/record-types.js";
import { id } from "../model/text.schema.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmAction } from "../ports/policy.js";
import { allOf } from "../query/filter.js";
import type { AddedCategories } from "../reference-data/decide-add-shipped-categories.js";
import type { NamedEntryChanges } from "../reference-data/decide-named-entry.js";
import type { NamedEntry, NamedKind } from "../reference-data/named-kinds.js";
import type { MandatoryFields, OwnFields } from "../reference-data/own-fields.js";
import type { AddShippedCategories } from "./add-shipped-categories.js";
import { addShippedCategories } from "./add-shipped-categories.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { decideNamed, kindSchema } from "./decide-named.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { parseInput } from "./parse-input.js";
import { removeNamed } from "./remove-named.js";
import { runCommand } from "./run-command.js";

/** A new entry of a list; an event category needs a code and the type of its events besides the name. */
export type CreateNamedEntry<Kind extends NamedKind = NamedKind> = MandatoryFields<Kind> &
  OwnFields & {
    /** The list. */
    readonly kind: Kind;
    /** Shown in lists; free after folding case, accents and blanks. */
    readonly name: string;
    /** `true` makes an entry that all companies share; it belongs to the actor's company unless said otherwise. */
    readonly shared?: boolean | undefined;
  };

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
 * tags, reasons of loss, event categories, types of catalogues. Entries can also be made on the fly, by giving a name in place of an id:
 * `sourceId: { name: "Fair" }`; event categories cannot, since they need more than a name.
 */
export interface ReferenceData {
  /** Adds an entry. */
  create<Kind extends NamedKind>(command: CreateNamedEntry<Kind>): Promise<RecordTypes[Kind]>;
  /**
   * Adds the categories of events that the library has names for, in one commit; those whose code an entry has already,
   * archived or not, are left as they are.
   */
  addShippedCategories(command?: AddShippedCategories): Promise<AddedCategories>;
  /** Renames an entry, or changes its colour, its code, or whether it takes a note. */
  update<Kind extends NamedKind>(command: UpdateNamedEntry<Kind>): Promise<RecordTypes[Kind]>;
  /** Puts an entry away: records keep it, but it is no choice any more. */
  archive<Kind extends NamedKind>(command: NamedEntryCommand<Kind>): Promise<RecordTypes[Kind]>;
  /** Takes an entry out again. */
  restore<Kind extends NamedKind>(command: NamedEntryCommand<Kind>): Promise<RecordTypes[Kind]>;
  /** Deletes an entry that no record has chosen; it is put away first, while it is made sure that none has. */
  remove(command: NamedEntryCommand): Promise<void>;
  /** Reads one entry. */
  get<Kind extends NamedKind>(kind: Kind, id: string): Promise<RecordTypes[Kind]>;
  /** Lists the entries, by name. */
  list<Kind extends NamedKind>(kind: Kind, query?: ListQuery<RecordTypes[Kind]>): Promise<Page<RecordTypes[Kind]>>;
}

/** Makes the façade of the lists for one actor. */
export function referenceData(scope: CrmScope): ReferenceData {
  const run = async <Kind extends NamedKind>(
    action: CrmAction,
    command: { readonly kind: Kind },
    decide: () => Promise<Decision<WritePlan<NamedEntry>>>,
  ): Promise<RecordTypes[Kind]> => {
    requireAction(scope, action);
    const entry = await runCommand(scope.storage, decide);
    return scope.visible.mask(command.kind, entry as RecordTypes[Kind]); // the kind in the command is the kind of the entry
  };
  return {
    create: (command) => run("referenceData.create", command, () => decideNamed.create(scope, command)),
    addShippedCategories: async (command = {}) => {
      requireAction(scope, "referenceData.create");
      return addShippedCategories(scope, command);
    },
    update: (command) => run("referenceData.update", command, () => decideNamed.update(scope, command)),
    archive: (command) => run("referenceData.archive", command, () => decideNamed.archive(scope, command)),
    restore: (command) => run("referenceData.archive", command, () => decideNamed.restore(scope, command)),
    remove: async (command) => {
      requireAction(scope, "referenceData.remove");
      await removeNamed(scope, command);
    },
    get: async (type, entryId) => {
      const kind = parseInput(kindSchema, type, ["kind"]) as typeof type;
      return scope.visible.mask(kind, await scope.visible.require(kind, parseInput(entryIdSchema, entryId, ["id"])));
    },
    list: async (type, query = {}) =>
      listRecords(scope, parseInput(kindSchema, type, ["kind"]) as typeof type, query, allOf(), [byName, byId]),
  };
}

const entryIdSchema = id("entry");
const byName = { field: "name", kind: "text", direction: "asc", nulls: "last" } as const;
const byId = { ...byName, field: "id" } as const;
