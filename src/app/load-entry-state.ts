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
  const [named, foreign] = await Promise.all([loadNamed(scope, choices), loadForeign(scope, people)]);
  return { ...named, foreign };
}

/** Users and teams are the host's own: they need not be stored; but one that is must be visible to be named. */
async function loadForeign(
  { visible }: CrmScope,
  { assignedToId, teamId }: NamedPeople,
): Promise<ReadonlySet<RecordKey>> {
  const named = [["user", assignedToId] as const, ["team", teamId] as const];
  const found = named.map(async ([type, id]) => {
    if (id === undefined || id === null) return [];
    return (await visible.visibility(type, [id])).get(id) === false ? [keyOf(type, id)] : [];
  });
  return new Set((await Promise.all(found)).flat());
}
