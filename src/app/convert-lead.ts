import type { ConversionCandidates } from "../conversion/conversion-candidates.js";
import type { ConversionReport } from "../conversion/conversion-report.js";
import type { Conversion } from "../conversion/convert-lead.schema.js";
import { convertLeadSchema, convertLeadsSchema } from "../conversion/convert-lead.schema.js";
import type { ConvertedLead } from "../conversion/decide-convert-lead.js";
import { decideConvertLead } from "../conversion/decide-convert-lead.js";
import { CrmError, isCrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import { keyUsed } from "../kernel/under-key.js";
import type { Journal } from "../model/journal.js";
import type { WritePlan } from "../plan/write-plan.js";
import { conversionCandidates } from "./conversion-candidates.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { idOfKey } from "./id-of-key.js";
import { loadLead } from "./lead-state.js";
import type { LoadedConversion } from "./load-conversion.js";
import { loadConversion } from "./load-conversion.js";
import { maskCandidates, maskConversion, maskConverted } from "./mask-conversion.js";
import { parseInput } from "./parse-input.js";
import type { Outcome } from "./run-many.js";
import type { ReferencedCommand } from "./run-referenced.js";
import { previewReferenced, runReferenced } from "./run-referenced.js";

/** What a conversion would come to, and what is there already. */
export interface ConversionPreview {
  /** The decision, with the plan that the conversion itself would carry out; references are those that come next. */
  readonly decision: Decision<WritePlan<ConvertedLead>>;
  /** What is there already and may be meant. */
  readonly candidates: ConversionCandidates;
}

type ConvertCommand = ReturnType<typeof parseConvert>;

function parseConvert(scope: CrmScope, input: unknown) {
  const command = parseInput(convertLeadSchema, input);
  requireKnownChoices(scope, command.choose);
  return command;
}

/** Fields of the host's own can be chosen where the map of conversions leads to them. */
function requireKnownChoices({ settings }: CrmScope, choose: Conversion["choose"]): void {
  const refusals = (["account", "contact"] as const).flatMap((target) => {
    const known = new Set(Object.values(settings.customConversion[target] ?? {}));
    const unknown = Object.keys(choose?.[target]?.custom ?? {}).filter((name) => !known.has(name));
    return unknown.map((name) => ({ code: "INPUT_UNKNOWN_FIELD", path: ["choose", target, "custom", name] }));
  });
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

/** Decides on a conversion and looks for candidates; nothing is written or drawn. */
export async function previewConversion(scope: CrmScope, input: unknown): Promise<ConversionPreview> {
  requireAction(scope, "leads.convert");
  const command = parseConvert(scope, input);
  const lead = await loadLead(scope, command.leadId, command.expectedVersion);
  const [decision, candidates] = await Promise.all([
    previewReferenced(scope, conversion(scope, command)),
    conversionCandidates(scope, lead),
  ]);
  return { decision: maskConversion(scope.visible, decision), candidates: maskCandidates(scope.visible, candidates) };
}

/** Converts a lead. Under an idempotency key it is done once; sent again, it gives what became of it. */
export async function convertLead(scope: CrmScope, input: unknown): Promise<ConvertedLead> {
  requireAction(scope, "leads.convert");
  const command = parseConvert(scope, input);
  const done = await convertedBefore(scope, command);
  return maskConverted(scope.visible, done ?? (await convertOnce(scope, command)));
}

async function convertOnce(scope: CrmScope, command: ConvertCommand): Promise<ConvertedLead> {
  try {
    return await runReferenced(scope, conversion(scope, command));
  } catch (error) {
    const done = isCrmError(error) ? await convertedBefore(scope, command) : null;
    if (done === null) throw error; // the same command, sent twice at once, was the quicker one otherwise
    return done;
  }
}

/** Converts many leads, one after the other: each may fill what the one before made. */
export async function convertLeads(scope: CrmScope, input: unknown): Promise<readonly Outcome<ConvertedLead>[]> {
  requireAction(scope, "leads.convert");
  const { leadIds, ...how } = parseInput(convertLeadsSchema, input);
  requireKnownChoices(scope, how.choose);
  const outcomes: Outcome<ConvertedLead>[] = [];
  for (const leadId of new Set(leadIds)) outcomes.push(await convertOne(scope, { ...how, leadId }));
  return outcomes;
}

async function convertOne(scope: CrmScope, command: ConvertCommand): Promise<Outcome<ConvertedLead>> {
  const id = command.leadId;
  try {
    return {
      id,
      ok: true,
      result: maskConverted(scope.visible, await runReferenced(scope, conversion(scope, command))),
    };
  } catch (error) {
    if (!isCrmError(error) || error.code === "STORAGE_FAILED") throw error;
    return { id, ok: false, error };
  }
}

/** One key, one conversion, within a company. */
const journalIdOf = (scope: CrmScope, key: string | undefined): Journal["id"] =>
  idOfKey(scope, "journal", ["conversion"], key);

/** Makes a conversion ready. */
function conversion(
  scope: CrmScope,
  { leadId, expectedVersion, idempotencyKey, ...command }: ConvertCommand,
): ReferencedCommand<LoadedConversion, ConvertedLead> {
  const journalId = journalIdOf(scope, idempotencyKey);
  return {
    load: async () =>
      loadConversion(scope, command as Conversion, await loadLead(scope, leadId, expectedVersion), journalId), // ids are plain strings on the way in
    decide: ({ state, rules }, references, env) =>
      decideConvertLead(command as Conversion, { ...state, references }, rules, env),
  };
}

/** What became of the command when it was carried out under the same key before; `null` where it was not. */
async function convertedBefore(
  scope: CrmScope,
  { leadId, idempotencyKey }: ConvertCommand,
): Promise<ConvertedLead | null> {
  if (idempotencyKey === undefined) return null;
  const [journal] = await scope.storage.get("journal", [journalIdOf(scope, idempotencyKey)]);
  if (journal === undefined) return null;
  if (journal.subjectKey !== keyOf("lead", leadId) || journal.undoneAt !== null)
    throw new CrmError("REFUSED", { refusals: [keyUsed] });
  return resultOf(scope, leadId, journal);
}

async function resultOf({ visible }: CrmScope, leadId: string, journal: Journal): Promise<ConvertedLead> {
  const lead = await visible.require("lead", leadId);
  const { convertedAccountId, convertedContactIds, convertedOpportunityId } = lead;
  const [account, contacts, opportunity] = await Promise.all([
    visible.require("account", convertedAccountId ?? ""),
    visible.get("contact", convertedContactIds),
    convertedOpportunityId === null ? null : visible.require("opportunity", convertedOpportunityId),
  ]);
  return {
    lead,
    account,
    contacts: convertedContactIds.flatMap((id) => contacts.get(id) ?? []),
    opportunity,
    report: journal.result as unknown as ConversionReport, // the journal of a conversion holds its report
    journalId: journal.id,
  };
}
