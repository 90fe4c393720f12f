import type { EntryChoice } from "../entry/entry-choices.js";
import type { EntryState } from "../entry/entry-state.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { CrmScope } from "./crm-scope.js";
import { loadNamed } from "./load-named.js";

/** The people that an entry names. */
interface NamedPeople {
  readonly assignedToId?: string | null | undefined;
  readonly teamId?: string | null | undefined;
}

/** Reads what has to be known of the records that an entry names. */
export async function loadEntryState(
  scope: CrmScope,
  choices: readonly EntryChoice[],
  people: NamedPeople,
): Promise<EntryState> {
  const given = (id: string | null | undefined): string[] => (id === undefined || id === null ? [] : [id]);
  const [named, foreign] = await Promise.all([
    loadNamed(scope, choices),
    loadForeign(scope, { users: given(people.assignedToId), teams: given(people.teamId) }),
  ]);
  return { ...named, foreign };
}

/** Users and teams are the host's own: they need not be stored; but one that is must be visible to be named. */
export async function loadForeign(
  { visible }: CrmScope,
  { users, teams }: { readonly users: readonly string[]; readonly teams: readonly string[] },
): Promise<ReadonlySet<RecordKey>> {
  const named = [["user", users] as const, ["team", teams] as const];
  const found = named.map(async ([type, ids]) => {
    if (ids.length === 0) return [];
    const seen = await visible.visibility(type, ids);
    return ids.filter((id) => seen.get(id) === false).map((id) => keyOf(type, id));
  });
  return new Set((await Promise.all(found)).flat());
}
