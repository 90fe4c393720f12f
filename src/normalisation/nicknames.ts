import { nicknameLines } from "./nickname-groups.js";
import { foldName } from "./person-name.js";

const groupsByName = readGroups();

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [group, names] of nicknameLines.trim().split(/,\s*/).entries())
    for (const name of new Set(names.split(/\s+/).map(foldName))) found.set(name, [...(found.get(name) ?? []), group]);
  return found;
}

const none: readonly number[] = [];

/**
 * The groups of given names that are used for one another which a folded name is in, by number; none for most names.
 * Names that share a group may be one person's: Robert and Bob, Frédéric and Fred, Jean-Pierre and JP.
 */
export const nicknameGroups = (folded: string): readonly number[] =>
  groupsByName.get(folded.replaceAll(" ", "")) ?? none;
