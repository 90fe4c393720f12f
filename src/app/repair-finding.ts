import type { Repaired } from "../integrity/decide-repair.js";
import { decideRepair } from "../integrity/decide-repair.js";
import { CrmError } from "../kernel/crm-error.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { isRecordType } from "../model/record-schemas.js";
import type { RecordType } from "../model/record-types.js";
import { actorInputSchema, actorOf } from "./actor.schema.js";
import type { RepairFindingCommand } from "./check-integrity.schema.js";
import { repairFindingSchema } from "./check-integrity.schema.js";
import type { CrmContext } from "./crm-scope.js";
import { loadDefinitions } from "./load-definitions.js";
import { loadSurroundings } from "./load-surroundings.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Mends what a check found, as it is now; on nobody's behalf, as the timeline tells. */
export async function repairFinding(context: CrmContext, input: RepairFindingCommand): Promise<Repaired> {
  const command = parseInput(repairFindingSchema, input);
  const { type, id } = splitKey(command.key);
  if (!isRecordType(type)) throw new CrmError("NOT_FOUND", { record: command.key });
  return runCommand(context.storage, () => decideOn(context, type, id, command));
}

async function decideOn<T extends RecordType>(
  { storage, clock, newId }: CrmContext,
  type: T,
  id: string,
  command: Pick<RepairFindingCommand, "code" | "fields">,
) {
  const [record] = await storage.get(type, [id]);
  if (record === undefined) throw new CrmError("NOT_FOUND", { record: keyOf(type, id) });
  const now = clock();
  const definitions = await loadDefinitions(storage);
  const around = await loadSurroundings(storage, type, [record], { now, people: true, definitions });
  return decideRepair(type, record, command, around, { now, newId, actor: nobody });
}

const nobody = actorOf(actorInputSchema.parse({}));
