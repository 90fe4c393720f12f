import type { Id } from "../kernel/id.js";
import type { Company } from "../model/company.js";
import type { RecordTypes } from "../model/record-types.js";
import type { Team } from "../model/team.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { User } from "../model/user.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { firstVersion } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { insert, nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { allChanges } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import type { CompanyEntry, DirectoryInput, TeamEntry, UserEntry } from "./directory-input.schema.js";

/** What became of what the host said. */
export interface DirectoryReport {
  /** So many records are new. */
  readonly added: number;
  /** So many were changed. */
  readonly changed: number;
  /** So many were as said already, and were not written. */
  readonly unchanged: number;
}

/** What is stored of the records that the host speaks of, by id. */
export interface DirectoryState {
  /** Colleagues. */
  readonly users: ReadonlyMap<string, User>;
  /** Teams. */
  readonly teams: ReadonlyMap<string, Team>;
  /** The host's own companies. */
  readonly companies: ReadonlyMap<string, Company>;
  /** The currency of a new company for which none is said. */
  readonly currency: string;
}

/** Plans that users, teams and companies become what the host says; what is so already is not written. */
export function planDirectory(
  { users = [], teams = [], companies = [] }: DirectoryInput,
  state: DirectoryState,
  env: DecisionEnv,
): WritePlan<DirectoryReport> {
  const all = [
    ...companies.map((one) => planRecord("company", one, state.companies.get(one.id), newCompany(state), env)),
    ...teams.map((one) => planRecord("team", one, state.teams.get(one.id), { managerId: null }, env)),
    ...users.map((one) => {
      const stored = state.users.get(one.id);
      return planRecord("user", withActive(one, stored), stored, newUser, env);
    }),
  ];
  const planned = all.filter((one) => one !== null);
  const added = planned.filter(({ write }) => write.op === "insert").length;
  return {
    writes: planned.map(({ write }) => write),
    entries: planned.map(({ entry }) => entry),
    warnings: [],
    result: { added, changed: planned.length - added, unchanged: all.length - planned.length },
  };
}

/** Fields of a new user of which nothing is said; teams and companies are always said, by {@link withActive}. */
const newUser = {
  email: null,
  phone: null,
  language: "en",
  timeZone: "UTC",
  activeTeamId: null,
  activeCompanyId: null,
  signature: null,
  picture: null,
  externalId: null,
};

const newCompany = ({ currency }: DirectoryState) => ({
  code: null,
  currency,
  language: "en",
  timeZone: "UTC",
  address: null,
  email: null,
  phone: null,
  website: null,
  logo: null,
});

/** The active team and company are among those of the user. */
function withActive(said: UserEntry, stored: User | undefined): UserEntry {
  const { activeTeamId = stored?.activeTeamId, activeCompanyId = stored?.activeCompanyId } = said;
  const { teamIds = stored?.teamIds, companyIds = stored?.companyIds } = said;
  return { ...said, teamIds: among(teamIds, activeTeamId), companyIds: among(companyIds, activeCompanyId) };
}

const among = (ids: readonly string[] = [], active: string | null = null): readonly string[] => [
  ...new Set(active === null ? ids : [...ids, active]),
];

/** Plans one record; `null` where it is as said. */
function planRecord<T extends "user" | "team" | "company">(
  type: T,
  { archived, ...said }: UserEntry | TeamEntry | CompanyEntry,
  stored: RecordTypes[T] | undefined,
  defaults: object,
  env: DecisionEnv,
): { readonly write: Write; readonly entry: TimelineEntry } | null {
  const since = stored?.archivedAt ?? null;
  const archivedAt = archived === false ? null : archived === true ? (since ?? env.now) : since;
  const fields = { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), archivedAt };
  if (stored === undefined) {
    const common = firstVersion(said.id as Id<T>, null, env.now); // the schema took it for an id of the type
    const record = { ...common, ...defaults, ...fields } as unknown as RecordTypes[T]; // said or by default, every field is there
    return { write: insert(type, record), entry: newEntry(type, record, { kind: "created" }, env) };
  }
  const next = nextVersion<RecordTypes[T]>(stored, fields as Partial<RecordTypes[T]>, env.now);
  const changes = allChanges(stored, next);
  if (Object.keys(changes).length === 0) return null;
  return { write: storeNext(type, next), entry: newEntry(type, next, { kind: "updated", data: { changes } }, env) };
}
