import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { isRecordType } from "../model/record-schemas.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { ErasureState } from "../privacy/decide-erase.js";
import { decideErase, filesOf } from "../privacy/decide-erase.js";
import type { ImpersonalFields } from "../privacy/erase-fields.js";
import type { Erasure } from "../privacy/erasure.js";
import type { Holding } from "../privacy/holding.js";
import { keyOfHolding } from "../privacy/holding.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadHoldings } from "./load-holdings.js";
import { loadPerson, requireErasable } from "./load-person.js";
import { maskPlan } from "./mask-plan.js";
import { parseInput } from "./parse-input.js";
import type { ErasePersonCommand } from "./privacy.schema.js";
import { erasePersonSchema, requireOnePerson } from "./privacy.schema.js";
import { runCommand } from "./run-command.js";
import { suppressedAddresses } from "./suppressed-addresses.js";
import { whereIn } from "./where-in.js";

type EraseDecision = Decision<WritePlan<Erasure>>;

/** Decides on erasing a person; nothing is written. */
export async function previewErase(scope: CrmScope, input: unknown): Promise<EraseDecision> {
  const decision = await decide(scope, parseErase(scope, input));
  return decision.ok ? accept({ ...decision.value, ...maskPlan(scope.visible, decision.value) }) : decision;
}

/** Erases a person. */
export async function erasePerson(scope: CrmScope, input: unknown): Promise<Erasure> {
  const command = parseErase(scope, input);
  return runCommand(scope.storage, () => decide(scope, command));
}

function parseErase(scope: CrmScope, input: unknown): ErasePersonCommand {
  const command = parseInput(erasePersonSchema, input);
  requireOnePerson(command);
  requireAction(scope, "privacy.erase");
  return command;
}

async function decide(scope: CrmScope, { suppress = true, ...query }: ErasePersonCommand): Promise<EraseDecision> {
  const found = await loadPerson(scope, query);
  if (!found.isPartlyConcealed) requireErasable(scope, found);
  const holdings = await loadHoldings(scope, found.person);
  const state: ErasureState = {
    ...found,
    holdings,
    suppressed: await suppressedAddresses(scope, found.person.addresses),
    filesInUse: await filesInUse(scope, holdings),
  };
  return decideErase(state, { suppress, impersonal: impersonalFields(scope) }, decisionEnv(scope));
}

const impersonalFields =
  ({ settings }: CrmScope): ImpersonalFields =>
  (type) => {
    const declared = isRecordType(type) ? Object.entries(settings.customFields[type] ?? {}) : [];
    return new Set(declared.flatMap(([name, { personal }]) => (personal === false ? [name] : [])));
  };

/** The files among those of a person that records of others have too. */
async function filesInUse({ storage }: CrmScope, holdings: readonly Holding[]): Promise<ReadonlySet<string>> {
  const files = filesOf(holdings);
  const own = new Set<string>(
    holdings.filter(({ relation }) => relation === "person" || relation === "about").map(keyOfHolding),
  );
  const used = new Set<string>();
  for (const { id, blob } of await whereIn(storage, "attachment", "blob", files))
    if (!own.has(`attachment/${id}`)) used.add(blob);
  for (const type of ["lead", "contact", "account"] as const)
    for (const { id, picture } of await whereIn(storage, type, "picture", files))
      if (picture !== null && !own.has(`${type}/${id}`)) used.add(picture);
  return used;
}
