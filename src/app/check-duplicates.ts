import type { ComparedType } from "../duplicates/compared-record.js";
import { comparedTypes } from "../duplicates/compared-record.js";
import { fingerprintOf } from "../duplicates/fingerprint-of.js";
import { isDismissed } from "../duplicates/is-dismissed.js";
import type { MatchSubject } from "../duplicates/match-subject.js";
import { subjectOf } from "../duplicates/match-subject.js";
import { rankDuplicates } from "../duplicates/rank-duplicates.js";
import { recordKeys } from "../duplicates/record-keys.js";
import { sameNameAs } from "../duplicates/same-name-as.js";
import { CrmError } from "../kernel/crm-error.js";
import { keyOf } from "../kernel/id.js";
import { customSchema } from "../model/custom-fields.schema.js";
import type { RecordTypes } from "../model/record-types.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { DuplicateCandidate, DuplicateCheck, DuplicateDraft } from "./check-duplicates.schema.js";
import { checkDuplicatesSchema } from "./check-duplicates.schema.js";
import type { CrmScope } from "./crm-scope.js";
import { loadDismissals } from "./load-dismissals.js";
import { parseInput } from "./parse-input.js";

/** How many records that share a key are compared, of each type: those made last. */
const most = 200;
const newest: readonly SortKey[] = [
  { field: "createdAt", kind: "instant", direction: "desc", nulls: "last" },
  { field: "id", kind: "text", direction: "desc", nulls: "last" },
];

/** Finds the records that may be the same as one that is being entered, or as one that is stored. */
export async function checkDuplicates(scope: CrmScope, query: unknown): Promise<DuplicateCheck> {
  const { type, draft, id, among = comparedTypes, limit = 10 } = parseInput(checkDuplicatesSchema, query);
  if (draft?.custom !== undefined)
    parseInput(customSchema(scope.settings.customFields[type] ?? {}), draft.custom, ["draft", "custom"]);
  const stored = id === undefined ? null : await scope.visible.require(type, id);
  if (stored === null && draft === undefined)
    throw new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_MISSING", path: ["draft"] }] });
  const subject = completed(stored === null ? {} : subjectOf(type, scope.visible.mask(type, stored)), draft);
  return likelyDuplicates(scope, { type, subject, stored, among, limit });
}

/** What is looked for. */
export interface LikelyDuplicatesQuery {
  /** What the record is, or is to be. */
  readonly type: ComparedType;
  /** What of it is compared. */
  readonly subject: MatchSubject;
  /** The record that is stored; `null` for a new one. */
  readonly stored: RecordTypes[ComparedType] | null;
  /** Among which types of records to look. */
  readonly among: readonly ComparedType[];
  /** How many at most. */
  readonly limit: number;
}

/** Finds the likely duplicates of a record by one query of keys for each type. */
export async function likelyDuplicates(
  scope: CrmScope,
  { type, subject, stored, among, limit }: LikelyDuplicatesQuery,
): Promise<DuplicateCheck> {
  const pages = await Promise.all([...new Set(among)].map((other) => candidatesOf(scope, type, other, subject)));
  const found = pages
    .flatMap(({ candidates }) => candidates)
    .filter((candidate) => candidate.type !== type || candidate.record.id !== stored?.id)
    .sort((a, b) => b.bits - a.bits || (a.record.id < b.record.id ? -1 : 1));
  const apart = await withoutDismissed(scope, type, stored, found);
  return {
    candidates: apart.slice(0, limit).map((one) => masked(scope, one)),
    complete: pages.every(({ complete }) => complete),
  };
}

async function candidatesOf<T extends ComparedType>(
  { visible, settings }: CrmScope,
  type: ComparedType,
  other: T,
  subject: MatchSubject,
): Promise<{ readonly candidates: readonly DuplicateCandidate[]; readonly complete: boolean }> {
  const keys = [...new Set([...new Set([type, other])].flatMap((of) => recordKeys(of, subject)))];
  if (keys.length === 0) return { candidates: [], complete: true };
  const filter = allOf({ op: "overlaps", field: "matchKeys", kind: "list", values: keys });
  const { records, more } = await visible.find({ type: other, filter, sort: newest, after: null, limit: most });
  const { rules, population } = settings.duplicates;
  const shown = records.map((of) => ({ of, subject: subjectOf(other, visible.mask(other, of)) }));
  const ranked = rankDuplicates(subject, shown, rules[type === other ? type : "lead"], population);
  const hasSameName = sameNameAs(subject);
  const candidates = ranked.flatMap((one, i) => {
    const sameName = hasSameName(shown[i]?.subject ?? subject);
    if (one.verdict === null && !sameName) return [];
    const { of, explain, ...score } = one;
    return { type: other, record: of, archived: of.archivedAt !== null, sameName, ...score, evidence: explain() };
  });
  return { candidates: candidates as unknown as DuplicateCandidate[], complete: !more }; // type and record go together
}

/** What is hidden from the actor is neither compared nor shown. */
const masked = ({ visible }: CrmScope, candidate: DuplicateCandidate): DuplicateCandidate =>
  ({ ...candidate, record: visible.mask(candidate.type, candidate.record as never) }) as DuplicateCandidate; // of that type

/** Without those that somebody said are different. */
async function withoutDismissed(
  scope: CrmScope,
  type: ComparedType,
  stored: RecordTypes[ComparedType] | null,
  found: readonly DuplicateCandidate[],
): Promise<readonly DuplicateCandidate[]> {
  if (stored === null) return found;
  const own = { key: keyOf(type, stored.id), fingerprint: fingerprintOf(stored) };
  const keys = found.map((candidate) => keyOf(candidate.type, candidate.record.id));
  const dismissals = await loadDismissals(scope, [own.key, ...keys]);
  return found.filter((candidate) => {
    const key = keyOf(candidate.type, candidate.record.id);
    return !isDismissed(dismissals, own, { key, fingerprint: fingerprintOf(candidate.record) });
  });
}

/** What is stored, with what is being entered in its place. */
function completed(stored: Partial<MatchSubject>, draft: DuplicateDraft = {}): MatchSubject {
  const empty = {
    firstName: null,
    lastName: null,
    companyName: null,
    email: null,
    mobilePhone: null,
    fixedPhone: null,
    website: null,
    address: null,
  };
  const entered = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  return { ...empty, ...stored, ...entered };
}
