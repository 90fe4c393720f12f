import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { sameValue } from "../kernel/same-value.js";
import type { Claim } from "../model/claim.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { insert, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import { cleanerOf, mentionCleanerOf } from "./cleaner.js";
import type { Fields, ImpersonalFields } from "./erase-fields.js";
import type { Erasing } from "./erase-holding.js";
import { erasedFields } from "./erase-holding.js";
import { erasedText } from "./erased-text.js";
import type { ErasedRecord, Erasure } from "./erasure.js";
import type { Holding } from "./holding.js";
import { keyOfHolding } from "./holding.js";
import { keptData } from "./kept-data.js";
import type { FoundPerson, PersonRefusalCode } from "./person-objections.js";
import { personObjections } from "./person-objections.js";
import { newSuppression } from "./suppressed-address.js";
import { tracesOf } from "./traces.js";

/** What is loaded before a person is erased. */
export interface ErasureState extends Pick<FoundPerson, "person" | "isPartlyConcealed"> {
  /** Every record that holds something of the person, those that stand for it included. */
  readonly holdings: readonly Holding[];
  /** The addresses of the person that nobody writes to already. */
  readonly suppressed: ReadonlySet<string>;
  /** The keys of files that other records have too. */
  readonly filesInUse: ReadonlySet<string>;
}

/** How a person is erased. */
export interface ErasureRules {
  /** Whether addresses are kept from being written to, by a hash of each. */
  readonly suppress: boolean;
  /** The host's own fields that tell nothing of a person. */
  readonly impersonal: ImpersonalFields;
}

/** Decides whether a person is erased: what tells of it is emptied everywhere, what figures are made of stays. */
export function decideErase(
  state: ErasureState,
  rules: ErasureRules,
  env: DecisionEnv,
): Decision<WritePlan<Erasure>, PersonRefusalCode> {
  return acceptUnless(personObjections(state), () => planErasure(state, rules, env));
}

function planErasure(
  state: ErasureState,
  { suppress, impersonal }: ErasureRules,
  env: DecisionEnv,
): WritePlan<Erasure> {
  const { person, holdings } = state;
  const erasing = erasingOf(state, impersonal, env.now);
  const changed = holdings.flatMap((one) => changedBy(one, erasing));
  const addresses = suppress ? person.addresses : [];
  const claims = addresses
    .filter((address) => !state.suppressed.has(address))
    .map((address) => newSuppression(env.actor.companyId, address, env));
  const erased = changed.map(({ told }) => told);
  return {
    writes: [...changed.map(({ write }) => write), ...claims.map((claim) => insert("claim", claim))],
    entries: entriesOf(state, erased, claims, env),
    warnings: [],
    result: {
      keys: person.keys,
      erased,
      kept: keptData(holdings, addresses.length),
      files: filesOf(holdings).filter((file) => !state.filesInUse.has(file)),
      suppressed: addresses.length,
    },
  };
}

function erasingOf({ person, holdings }: ErasureState, impersonal: ImpersonalFields, now: Date): Erasing {
  const traces = tracesOf(holdings);
  const about = holdings.filter(({ relation }) => relation === "person" || relation === "about");
  return {
    about: new Set(about.map(keyOfHolding)),
    persons: new Set(person.keys),
    clean: cleanerOf(traces),
    cleanMention: mentionCleanerOf(traces),
    impersonal,
    now,
  };
}

interface Changed {
  readonly write: Write;
  readonly told: ErasedRecord;
}

function changedBy(one: Holding, erasing: Erasing): readonly Changed[] {
  const before: Fields = { ...one.record };
  const changes = Object.entries(erasedFields(one, erasing)).filter(
    ([field, value]) => !sameValue(before[field], value),
  );
  if (changes.length === 0) return [];
  const write = replaceFields(one.type, one.record as never, Object.fromEntries(changes), erasing.now); // the type and its record stay together
  return [{ write, told: { key: keyOfHolding(one), fields: changes.map(([field]) => field) } }];
}

const replaceFields = <T extends RecordType>(type: T, before: RecordTypes[T], changes: Fields, now: Date): Write =>
  replace(type, before, changes as Partial<RecordTypes[T]>, now); // fields of that type

/** Tells on the timeline of the person which records were rewritten, entries among them: whoever keeps copies reads them again. */
function entriesOf(
  { person, holdings }: ErasureState,
  erased: readonly ErasedRecord[],
  claims: readonly Claim[],
  env: DecisionEnv,
) {
  const [first] = [...person.records, ...holdings];
  if (first === undefined || (erased.length === 0 && claims.length === 0)) return [];
  const records: readonly RecordKey[] = [
    ...erased.map(({ key }) => key),
    ...claims.map(({ id }) => keyOf("claim", id)),
  ];
  return [newEntry(first.type, first.record, { kind: "erased", related: person.keys, data: { records } }, env)];
}

/** The keys of files that are about the person: pictures and attachments. */
export const filesOf = (holdings: readonly Holding[]): readonly string[] => [
  ...new Set(
    holdings.flatMap(({ type, record, relation }) => {
      if (relation !== "person" && relation !== "about") return [];
      const file = type === "attachment" ? record.blob : "picture" in record ? record.picture : null;
      return file === null || file === erasedText ? [] : [file];
    }),
  ),
];
