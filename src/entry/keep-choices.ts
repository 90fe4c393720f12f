import type { ChoiceFields } from "./entry-choices.js";
import type { EntryState } from "./entry-state.js";

/** What a record has chosen already stays a choice, even when it was archived since. */
export function keepChoices<State extends EntryState>(fields: ChoiceFields, record: object, state: State): State {
  const values = record as Readonly<Record<string, unknown>>;
  const tags = Array.isArray(values["tagIds"]) ? values["tagIds"] : [];
  const kept = new Set<unknown>([...Object.keys(fields).map((field) => values[field]), ...tags]);
  const entries = [...state.entries].map(
    ([key, entry]) => [key, kept.has(entry.id) ? { ...entry, archivedAt: null } : entry] as const,
  );
  return { ...state, entries: new Map(entries) };
}
