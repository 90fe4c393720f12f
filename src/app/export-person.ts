import { CrmError } from "../kernel/crm-error.js";
import { splitKey } from "../kernel/id.js";
import { isRecordType } from "../model/record-schemas.js";
import type { RecordType } from "../model/record-types.js";
import { cleanerOf, mentionCleanerOf } from "../privacy/cleaner.js";
import type { Holding } from "../privacy/holding.js";
import { keyOfHolding } from "../privacy/holding.js";
import type { PersonExport, WithheldRecords } from "../privacy/person-export.js";
import { exportedHolding } from "../privacy/person-export.js";
import type { FoundPerson } from "../privacy/person-objections.js";
import { personObjections } from "../privacy/person-objections.js";
import { tracesOf } from "../privacy/traces.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { loadHoldings } from "./load-holdings.js";
import { loadPerson } from "./load-person.js";
import { maskEntry } from "./mask-entry.js";
import { maskJournal } from "./mask-plan.js";
import { parseInput } from "./parse-input.js";
import type { HoldingCount, PersonFound, PersonQuery } from "./privacy.schema.js";
import { personQuerySchema, requireOnePerson } from "./privacy.schema.js";

/** Tells which records stand for a person, and how many hold something of it. */
export async function findPerson(scope: CrmScope, input: unknown): Promise<PersonFound> {
  const { seen: person, holdings } = await load(scope, input);
  const isSeen = await seenBy(scope, holdings);
  const counts = new Map<string, HoldingCount>();
  for (const { type, relation } of holdings.filter(isSeen)) {
    const key = `${type} ${relation}`;
    counts.set(key, { type, relation, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const { keys, addresses, shared } = person;
  return { keys, addresses, shared, holdings: [...counts.values()] };
}

/** Writes down all that is held on a person, as far as the actor may see it. */
export async function exportPerson(scope: CrmScope, input: unknown): Promise<PersonExport> {
  const { seen: person, holdings } = await load(scope, input);
  const isSeen = await seenBy(scope, holdings);
  const traces = tracesOf(holdings);
  const [clean, cleanMention] = [cleanerOf(traces), mentionCleanerOf(traces)];
  return {
    format: "crmkit-person",
    version: 1,
    madeAt: scope.clock().toISOString(),
    keys: person.keys,
    addresses: person.addresses,
    records: holdings
      .filter(isSeen)
      .map((one) => exportedHolding(one, masked(scope, one), one.relation === "mention" ? cleanMention : clean)),
    withheld: withheldOf(holdings.filter((one) => !isSeen(one))),
  };
}

interface LoadedPerson extends FoundPerson {
  readonly holdings: readonly Holding[];
}

async function load(scope: CrmScope, input: unknown): Promise<LoadedPerson> {
  const query: PersonQuery = parseInput(personQuerySchema, input);
  requireOnePerson(query);
  requireAction(scope, "privacy.export");
  const found = await loadPerson(scope, query);
  const refusals = personObjections({ person: found.seen, isPartlyConcealed: false }); // what may not be seen is withheld
  if (refusals.length > 0) throw new CrmError("REFUSED", { refusals });
  return { ...found, holdings: await loadHoldings(scope, found.seen) };
}

function masked({ visible }: CrmScope, one: Holding): object {
  if (one.type === "timelineEntry") return maskEntry(visible, one.record);
  if (one.type === "journal") return maskJournal(visible, one.record);
  return visible.mask(one.type, one.record as never); // the type and its record stay together
}

/** What an actor may see: of entries and journals goes by the record that they tell of. */
async function seenBy({ visible, actor }: CrmScope, holdings: readonly Holding[]): Promise<(one: Holding) => boolean> {
  const keys = new Map<string, string>();
  for (const one of holdings) keys.set(keyOfHolding(one), toldOf(one));
  const ids = new Map<RecordType, Set<string>>();
  for (const key of keys.values()) {
    const { type, id } = splitKey(key as Parameters<typeof splitKey>[0]); // they are keys
    if (isRecordType(type)) ids.set(type, (ids.get(type) ?? new Set()).add(id));
  }
  const seen = new Map<string, boolean>();
  for (const [type, some] of ids)
    for (const [id, isSeen] of await visible.visibility(type, [...some])) seen.set(`${type}/${id}`, isSeen);
  const isOwn = ({ record: { companyId } }: Holding): boolean => companyId === null || companyId === actor.companyId;
  return (one) => seen.get(keys.get(keyOfHolding(one)) ?? "") ?? isOwn(one); // what is gone, or the host's own, goes by the company
}

const toldOf = (one: Holding): string =>
  one.type === "timelineEntry" || one.type === "journal" ? one.record.subjectKey : keyOfHolding(one);

function withheldOf(holdings: readonly Holding[]): readonly WithheldRecords[] {
  const counts = new Map<RecordType, number>();
  for (const { type } of holdings) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}
