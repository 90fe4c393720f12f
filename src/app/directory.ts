import type { DirectoryInput } from "../directory/directory-input.schema.js";
import { directoryInputSchema } from "../directory/directory-input.schema.js";
import type { DirectoryReport, DirectoryState } from "../directory/plan-directory.js";
import { planDirectory } from "../directory/plan-directory.js";
import { accept } from "../kernel/decision.js";
import { asId } from "../kernel/id.js";
import type { RecordTypes } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { actorOf } from "./actor.schema.js";
import type { CrmContext } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/**
 * The users, teams and companies of the host, as far as the library is to know more of them than their ids: names in
 * lists and documents, addresses and zones for reminders, currencies and languages.
 */
export interface Directory {
  /**
   * Takes in users, teams and companies as the host has them, all or nothing: new ones are added, others changed where
   * something differs. Saying the same again writes nothing, so a host may say it all at each start.
   * @throws CrmError `INPUT_INVALID` with every fault, `STORAGE_FAILED`.
   */
  put(input: DirectoryInput): Promise<DirectoryReport>;
}

/** Makes the directory of a storage. */
export const directory = (context: CrmContext): Directory => ({
  put: async (input) => {
    const said: DirectoryInput = parseInput(directoryInputSchema, input);
    return runCommand(context.storage, async () =>
      accept(planDirectory(said, await loadDirectory(context, said), envOf(context))),
    );
  },
});

/** The host itself acts, for nobody in particular. */
const envOf = ({ clock, newId }: CrmContext): DecisionEnv => ({ now: clock(), newId, actor: actorOf({}) });

async function loadDirectory(
  { storage, settings }: CrmContext,
  { users = [], teams = [], companies = [] }: DirectoryInput,
): Promise<DirectoryState> {
  const byId = async <T extends "user" | "team" | "company">(type: T, said: readonly { readonly id: string }[]) => {
    const records: readonly RecordTypes[T][] = await storage.get(
      type,
      said.map(({ id }) => asId(type, id)),
    );
    return new Map(records.map((record) => [record.id as string, record]));
  };
  const [storedUsers, storedTeams, storedCompanies] = await Promise.all([
    byId("user", users),
    byId("team", teams),
    byId("company", companies),
  ]);
  return { users: storedUsers, teams: storedTeams, companies: storedCompanies, currency: settings.currency };
}
