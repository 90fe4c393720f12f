import type {
  Account,
  ActorCrm,
  ComparedType,
  Contact,
  Lead,
  MergeCommand,
  MergeDecision,
  Merged,
  Page,
  TimelineEntry,
  Unmerged,
} from "crmkit";
import { comparedTypes } from "crmkit";

/** A record that may have duplicates. */
export type Mergeable = Lead | Contact | Account;

/** What is done with the records of one type, in the same words for all three. */
export interface MergeableRecords {
  readonly count: () => Promise<number>;
  readonly get: (id: string) => Promise<Mergeable>;
  /** Those of some records that are in use, in the order of the ids. */
  readonly byIds: (ids: readonly string[]) => Promise<readonly Mergeable[]>;
  readonly activity: (id: string) => Promise<readonly TimelineEntry[]>;
  readonly previewMerge: (command: MergeCommand) => Promise<MergeDecision<Mergeable>>;
  readonly merge: (command: MergeCommand) => Promise<Merged<Mergeable>>;
  readonly unmerge: (id: string, duplicateId?: string) => Promise<Unmerged<Mergeable>>;
}

/** What the façades of the three types have in common. */
interface Facade<R> {
  count(): Promise<number>;
  get(id: string): Promise<R>;
  activity(id: string, query: { readonly limit: number }): Promise<Page<TimelineEntry>>;
  merge(command: MergeCommand): Promise<Merged<R>>;
  readonly preview: { merge(command: MergeCommand): Promise<MergeDecision<R>> };
}

/** The records of a type, for one actor. */
export function mergeableRecords({ leads, contacts, accounts }: ActorCrm, type: ComparedType): MergeableRecords {
  if (type === "lead")
    return {
      ...common(leads),
      byIds: (ids) => inOrder(ids, () => leads.list(among(ids))),
      unmerge: (leadId, duplicateId) => leads.unmerge({ leadId, duplicateId }),
    };
  if (type === "contact")
    return {
      ...common(contacts),
      byIds: (ids) => inOrder(ids, () => contacts.list(among(ids))),
      unmerge: (contactId, duplicateId) => contacts.unmerge({ contactId, duplicateId }),
    };
  return {
    ...common(accounts),
    byIds: (ids) => inOrder(ids, () => accounts.list(among(ids))),
    unmerge: (accountId, duplicateId) => accounts.unmerge({ accountId, duplicateId }),
  };
}

const common = <R extends Mergeable>(facade: Facade<R>): Omit<MergeableRecords, "byIds" | "unmerge"> => ({
  count: () => facade.count(),
  get: (id) => facade.get(id),
  activity: async (id) => (await facade.activity(id, { limit: 200 })).records,
  previewMerge: (command) => facade.preview.merge(command),
  merge: (command) => facade.merge(command),
});

const among = (ids: readonly string[]) => ({ where: { id: { in: ids } }, limit: 1_000 }) as const;

async function inOrder(ids: readonly string[], list: () => Promise<Page<Mergeable>>): Promise<readonly Mergeable[]> {
  if (ids.length === 0) return [];
  const { records } = await list();
  return ids.flatMap((id) => records.find((record) => record.id === id) ?? []);
}

/** The type that a request names; leads where it names none. */
export const typeOf = (text: string | undefined): ComparedType => comparedTypes.find((type) => type === text) ?? "lead";

/** How a record is called. */
export const nameOf = (record: Mergeable): string => ("fullName" in record ? record.fullName : record.name);

/** How several records are called by id: those of one name are numbered. */
export function namesApart(records: readonly Mergeable[]): ReadonlyMap<string, string> {
  const names = records.map(nameOf);
  const name = (text: string, i: number): string =>
    names.indexOf(text) === names.lastIndexOf(text) ? text : `${text} (${i + 1})`;
  return new Map(records.map(({ id }, i) => [id, name(names[i] ?? "", i)]));
}

/** Where a record is shown. */
export const pathOf = (type: string, id: string): string => `/${type}s/${encodeURIComponent(id)}`;

/** Where records are compared. */
export function comparisonPath(type: ComparedType, ids: readonly string[]): string {
  const query = new URLSearchParams({ type });
  for (const id of ids) query.append("id", id);
  return `/duplicates/compare?${query}`;
}
