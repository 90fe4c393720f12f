import { isCrmError } from "../kernel/crm-error.js";
import type { NamedEntry } from "../reference-data/named-kinds.js";
import type { CrmScope } from "./crm-scope.js";
import { decideNamed, namedCommandSchema } from "./decide-named.js";
import { parseInput } from "./parse-input.js";
import { acceptedPlan, runCommand } from "./run-command.js";

/**
 * Deletes an entry that no record has chosen. It is put away first, so that nobody can choose it any more, and its uses
 * are counted again: one that was chosen at the last moment is taken out again and refused.
 */
export async function removeNamed(scope: CrmScope, input: unknown): Promise<void> {
  const { expectedVersion, ...entry } = parseInput(namedCommandSchema, input);
  acceptedPlan(await decideNamed.remove(scope, { ...entry, expectedVersion })); // one in use is not put away
  const before: NamedEntry = await scope.visible.require(entry.kind, entry.id);
  const away = await runCommand(scope.storage, () => decideNamed.archive(scope, { ...entry, expectedVersion }));
  try {
    const command = { ...entry, expectedVersion: away.version };
    await runCommand(scope.storage, () => decideNamed.remove(scope, command));
  } catch (error) {
    if (isCrmError(error, "REFUSED") && before.archivedAt === null)
      await runCommand(scope.storage, () => decideNamed.restore(scope, entry));
    throw error;
  }
}
