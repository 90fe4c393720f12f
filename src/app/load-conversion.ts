import type { ConversionRules } from "../conversion/conversion-rules.js";
import type { ConversionState } from "../conversion/conversion-state.js";
import type { Conversion } from "../conversion/convert-lead.schema.js";
import type { Journal } from "../model/journal.js";
import type { Lead } from "../model/lead.js";
import type { ReferencedType } from "../sequences/sequence-id.js";
import type { CrmScope } from "./crm-scope.js";
import { loadAccountRules } from "./decide-account.js";
import { loadLeadRules } from "./lead-state.js";
import { linksOfContacts } from "./links-of-contacts.js";
import { loadPipelines } from "./load-pipelines.js";
import type { ReferenceSource } from "./references.js";
import { loadReferenceSource } from "./references.js";

/** What a conversion is decided by, but for its references. */
export interface LoadedConversion extends ReferenceSource {
  /** The records. */
  readonly state: Omit<ConversionState, "references">;
  /** The rules. */
  readonly rules: ConversionRules;
}

/** The rules of conversions as they are now: the settings and the stored pipelines. */
export async function loadConversionRules(scope: CrmScope): Promise<ConversionRules> {
  const [leads, accounts, opportunityPipelines] = await Promise.all([
    loadLeadRules(scope),
    loadAccountRules(scope),
    loadPipelines(scope, "opportunity"),
  ]);
  return { leads, accounts, opportunityPipelines, customFields: scope.settings.customConversion };
}

/** Reads what a conversion of a lead needs. */
export async function loadConversion(
  scope: CrmScope,
  command: Conversion,
  lead: Lead,
  journalId: Journal["id"],
): Promise<LoadedConversion> {
  const { account, contact, opportunity } = command;
  const companyId = lead.companyId ?? scope.actor.companyId;
  const contactIds = contact !== undefined && contact !== null && "ids" in contact ? contact.ids : [];
  const types: ReferencedType[] = [
    ...("create" in account ? (["account"] as const) : []),
    ...(contact !== undefined && contact !== null && "create" in contact ? (["contact"] as const) : []),
    ...(opportunity === undefined || opportunity === false ? [] : (["opportunity"] as const)),
  ];
  const contacts = contactIds.length === 0 ? new Map() : await scope.visible.get("contact", contactIds);
  const linked = [...contacts.values()].map((one): string => one.id);
  const [rules, accounts, links, source] = await Promise.all([
    loadConversionRules(scope),
    "id" in account ? scope.visible.get("account", [account.id]) : new Map<string, never>(),
    linked.length === 0 ? [] : linksOfContacts(scope, linked),
    loadReferenceSource(scope, types, companyId),
  ]);
  const chosen = "id" in account ? accounts.get(account.id) : undefined;
  for (const one of contacts.values()) scope.visible.requireWritable("contact", one);
  if (chosen !== undefined) scope.visible.requireWritable("account", chosen);
  return {
    state: {
      lead,
      account: chosen,
      contacts,
      links,
      currency: source.company?.currency ?? scope.settings.currency,
      journalId,
    },
    rules,
    ...source,
  };
}
