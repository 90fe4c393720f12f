import type { ModelLead, SalesModel, Who } from "./sales-model.js";
import { change, changeIfNew, isMerged, personas } from "./sales-model.js";
import type { EnteredLead } from "./sales-model-leads.js";
import { enterLead } from "./sales-model-leads.js";
import { when } from "./sales-model-rules.js";

/** An import of leads that was carried out. */
export interface ModelImport {
  readonly id: string;
  readonly companyId: string;
  /** What it is known by as long as it was not taken back: rows and options. */
  readonly content: string;
  isUndone: boolean;
  readonly made: string[];
  /** The leads that it changed: what they were before, and the version that it left them at. */
  readonly changed: { readonly leadId: string; readonly version: number; readonly before: Partial<ModelLead> }[];
}

/** A file of leads, and whether those that are there already are changed by it. */
export interface ImportedFile {
  readonly rows: readonly EnteredLead[];
  readonly update: boolean;
}

/** What came of a row: what is told of it, and the lead that it made, changed or is like. */
export interface RowAnswer {
  readonly action: string;
  readonly leadId: string | null;
}

/** Carries an import out, and gives what each row comes to. `answers` tell the ids of new leads, and which of several that are alike is meant. */
export function importLeads(
  model: SalesModel,
  batch: ModelImport,
  file: ImportedFile,
  answers: readonly RowAnswer[],
  who: Who,
  now: Date,
): string[] {
  const seen = new Set<string>();
  return file.rows.map((row, i) => {
    const { email } = row;
    if (email !== undefined && seen.has(email)) return "duplicate";
    const leadId = answers[i]?.leadId ?? "";
    const stored = email === undefined ? [] : alike(model, batch, email);
    const meant = stored.find(({ id }) => id === leadId);
    if (stored.length > 0 && (meant === undefined || !file.update))
      return meant === undefined ? "none of these" : "duplicate";
    if (meant === undefined && row.lastName === undefined && row.companyName === undefined) return "invalid";
    if (email !== undefined) seen.add(email);
    if (meant !== undefined) return updateBy(batch, meant, row) ? "update" : "duplicate";
    const { userId: assignedToId, teamId } = personas[who];
    const { lastName = null, companyName = null } = row;
    const fields = { ...row, lastName, companyName, assignedToId, teamId, statusId: "lead.to-process" };
    enterLead(model, leadId, fields, who, now);
    batch.made.push(leadId);
    return "create";
  });
}

/** The leads that an address is that of, but those of the import itself. */
const alike = ({ leads }: SalesModel, { companyId, made }: ModelImport, email: string): ModelLead[] =>
  [...leads.values()].filter(
    (lead) => lead.email === email && lead.companyId === companyId && !isMerged(lead) && !made.includes(lead.id),
  );

/** Cells that say something change the lead; a wish not to be called is never taken back. */
function updateBy({ changed }: ModelImport, lead: ModelLead, row: EnteredLead): boolean {
  const { lastName, companyName, doNotCall, version } = lead;
  const before = { lastName, companyName, doNotCall };
  const { lastName: last = lastName, companyName: company = companyName, doNotCall: wish = false } = row;
  changeIfNew(lead, { lastName: last, companyName: company, doNotCall: doNotCall || wish });
  if (lead.version === version) return false;
  changed.push({ leadId: lead.id, version: lead.version, before });
  return true;
}

/** What of an import can be taken back, and what stands in the way. */
function undoable(model: SalesModel, { made, changed }: ModelImport) {
  const there = made.flatMap((id) => model.leads.get(id) ?? []);
  const used = new Set([...model.opportunities.values()].map(({ leadId }) => leadId));
  const untouched = there.filter(({ version }) => version === 1);
  const isAsLeft = ({ leadId, version }: ModelImport["changed"][number]): boolean => {
    const lead = model.leads.get(leadId);
    return lead !== undefined && !isMerged(lead) && lead.version === version;
  };
  return {
    removable: untouched.filter(({ id }) => !used.has(id)),
    revertible: changed.filter(isAsLeft),
    isChanged: untouched.length < there.length || !changed.every(isAsLeft),
    isUsed: untouched.some(({ id }) => used.has(id)),
  };
}

/** Why an import is not taken back. */
export function undoImportCodes(model: SalesModel, batch: ModelImport, keepChanged: boolean): string[] {
  const { removable, revertible, isChanged, isUsed } = undoable(model, batch);
  if (batch.isUndone) return when(removable.length + revertible.length === 0, "IMPORT_ALREADY_UNDONE");
  if (keepChanged) return [];
  return [...when(isChanged, "IMPORT_LEADS_CHANGED"), ...when(isUsed, "IMPORT_LEADS_IN_USE")];
}

/** Takes an import back, and gives how many leads were removed, and how many changed back. */
export function undoImport(
  model: SalesModel,
  batch: ModelImport,
): { readonly removed: number; readonly reverted: number } {
  const { removable, revertible } = undoable(model, batch);
  for (const { id } of removable) model.leads.delete(id);
  for (const { leadId, before } of revertible) {
    const lead = model.leads.get(leadId);
    if (lead !== undefined) change(lead, before);
  }
  batch.isUndone = true;
  batch.changed.splice(0, batch.changed.length, ...batch.changed.filter((one) => !revertible.includes(one)));
  return { removed: removable.length, reverted: revertible.length };
}
