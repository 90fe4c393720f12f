import fc from "fast-check";
import { expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { MergeDecision } from "../../src/app/merge-records.js";
import type { UnmergeDecision } from "../../src/app/unmerge-records.js";
import type { Merged } from "../../src/merge/decide-merge.js";
import type { MergeCommand } from "../../src/merge/merge.schema.js";
import type { Unmerged } from "../../src/merge/unmerge-report.js";
import type { Nth } from "./sales-commands-drawn.js";
import { command, idOf, pick } from "./sales-commands-drawn.js";
import type { ModelParty, SalesModel, Who } from "./sales-model.js";
import { isMerged, seen } from "./sales-model.js";
import type { Parties } from "./sales-model-merges.js";
import { merge, mergeCodes } from "./sales-model-merges.js";
import { meantMerge, unmerge, unmergeCodes } from "./sales-model-unmerge.js";

/** What every record that is merged has. */
interface Party {
  readonly id: string;
}

/** The commands on one kind of records, called the same for all. */
interface Mergers {
  readonly merge: (command: MergeCommand) => Promise<Merged<Party>>;
  readonly unmerge: (id: string, duplicateId?: string) => Promise<Unmerged<Party>>;
  readonly preview: {
    readonly merge: (command: MergeCommand) => Promise<MergeDecision<Party>>;
    readonly unmerge: (id: string, duplicateId?: string) => Promise<UnmergeDecision<Party>>;
  };
}

const mergersOf = (crm: ActorCrm, of: Parties): Mergers => {
  const { merge: merging, unmerge: taking, preview } = crm[of];
  const named = (id: string, duplicateId?: string) =>
    ({ [{ leads: "leadId", accounts: "accountId", contacts: "contactId" }[of]]: id, duplicateId }) as never; // the id of that kind
  return {
    merge: merging,
    unmerge: (id, duplicateId) => taking(named(id, duplicateId)),
    preview: { merge: preview.merge, unmerge: (id, duplicateId) => preview.unmerge(named(id, duplicateId)) },
  };
};

const kinds = fc.constantFrom<Parties>("leads", "accounts", "accounts", "contacts", "contacts");

/** Draws a record of a kind. */
function drawnId(model: SalesModel, of: Parties, nth: Nth, who: Who, fitting?: (one: ModelParty) => boolean): string {
  const records: ReadonlyMap<string, ModelParty> = model[of];
  return idOf(records, nth, who, fitting);
}

const mergeSome = command(
  "merge",
  fc.tuple(kinds, pick, fc.array(pick, { minLength: 1, maxLength: 2 })),
  ([of, nth, others]) =>
    (model, who) => {
      const originalId = drawnId(model, of, nth, who, ({ archivedAt }) => archivedAt === null);
      const isOther = ({ id, archivedAt }: ModelParty): boolean => id !== originalId && archivedAt === null;
      const duplicateIds = others.map((other) => drawnId(model, of, other, who, isOther));
      const merging = { originalId, duplicateIds };
      return {
        verdict: mergeCodes(model, of, merging, who),
        call: (crm) => mergersOf(crm, of).merge(merging),
        preview: (crm) => mergersOf(crm, of).preview.merge(merging),
        done: ({ record }, now) => {
          expect(record.id).toBe(originalId);
          merge(model, of, merging, who, now);
        },
      };
    },
);

const takeBack = command("unmerge", fc.tuple(kinds, pick, fc.boolean()), ([of, nth, isByDuplicate]) => (model, who) => {
  const merges = model.merges.filter((one) => one.of === of);
  const id = isByDuplicate
    ? drawnTombstone(model, of, nth, who)
    : drawnId(model, of, nth, who, (one) => merges.some(({ originalId }) => originalId === one.id));
  const records: ReadonlyMap<string, ModelParty> = model[of];
  const found = meantMerge(model, of, id, undefined);
  return {
    verdict: seen(records, id, who) === undefined ? "missing" : unmergeCodes(model, found),
    call: (crm) => mergersOf(crm, of).unmerge(id),
    preview: (crm) => mergersOf(crm, of).preview.unmerge(id),
    done: ({ record, restored, kept }) => {
      if (found === undefined) return;
      expect([record.id, restored.map((one) => one.id)]).toEqual([found.originalId, found.duplicateIds]);
      const fields = unmerge(model, found);
      const told = kept.find(({ key }) => key.endsWith(`/${record.id}`))?.fields ?? [];
      expect(told.filter((field) => field in (records.get(record.id) ?? {})).sort()).toEqual([...fields].sort());
    },
  };
});

/** Draws one of those that were merged. */
function drawnTombstone(model: SalesModel, of: Parties, nth: Nth, who: Who): string {
  const records: ReadonlyMap<string, ModelParty> = model[of];
  const merged = new Map([...records].filter(([, record]) => isMerged(record)));
  return idOf<ModelParty>(merged, { ...nth, of: "own" }, who);
}

/** Merging of leads, accounts and contacts, and taking it back. */
export const mergeCommands = [mergeSome, mergeSome, mergeSome, takeBack, takeBack];
