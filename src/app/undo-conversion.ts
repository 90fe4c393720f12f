import { undoConversionSchema } from "../conversion/convert-lead.schema.js";
import type { UndoConversionState } from "../conversion/decide-undo-conversion.js";
import { decideUndoConversion } from "../conversion/decide-undo-conversion.js";
import type { Decision } from "../kernel/decision.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { Lead } from "../model/lead.js";
import type { WritePlan } from "../plan/write-plan.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadLead, loadLeadRules } from "./lead-state.js";
import { linksOfContacts } from "./links-of-contacts.js";
import { countUsesOfMade, loadSteps } from "./load-journal.js";
import { parseInput } from "./parse-input.js";

/** Loads what taking a conversion back needs, and decides; nothing is written. */
export async function decideUndo(scope: CrmScope, input: unknown): Promise<Decision<WritePlan<Lead>>> {
  requireAction(scope, "leads.convert");
  const { leadId } = parseInput(undoConversionSchema, input);
  const lead = await loadLead(scope, leadId);
  const [rules, journal] = await Promise.all([loadLeadRules(scope), lastJournal(scope, lead.id)]);
  const state: UndoConversionState = { lead, journal, ...(await loadUndo(scope, journal)) };
  return decideUndoConversion(state, rules, decisionEnv(scope));
}

async function loadUndo(
  scope: CrmScope,
  journal: Journal | undefined,
): Promise<Omit<UndoConversionState, "lead" | "journal">> {
  if (journal === undefined) return { records: new Map(), uses: new Map(), links: [] };
  const contactIds = journal.writtenKeys.map(splitKey).flatMap(({ type, id }) => (type === "contact" ? [id] : []));
  const [records, uses, links] = await Promise.all([
    loadSteps(scope, journal),
    countUsesOfMade(scope, journal),
    contactIds.length === 0 ? [] : linksOfContacts(scope, contactIds),
  ]);
  return { records, uses, links };
}

/** The journal of the conversion that holds; a lead that was converted again after one was taken back has several. */
async function lastJournal({ storage }: CrmScope, leadId: string): Promise<Journal | undefined> {
  const { records } = await storage.find({
    type: "journal",
    filter: allOf(
      { op: "eq", field: "subjectKey", kind: "text", value: keyOf("lead", leadId) },
      { op: "eq", field: "kind", kind: "text", value: "conversion" },
      { op: "eq", field: "undoneAt", kind: "instant", value: null },
    ),
    sort: [
      { field: "createdAt", kind: "instant", direction: "desc", nulls: "last" },
      { field: "id", kind: "text", direction: "desc", nulls: "last" },
    ],
    after: null,
    limit: 1,
  });
  return records[0];
}
