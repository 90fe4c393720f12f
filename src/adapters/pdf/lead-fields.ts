import type { LeadReport } from "../../reports/lead-report.js";
import { addressLines } from "./address-lines.js";
import type { LocaleTexts } from "./locale-texts.js";
import type { LeadFieldName, LeadPartName, PdfWords } from "./pdf-words.js";

/** A field of a lead as it is printed. */
export interface LeadField {
  /** Which one. */
  readonly name: LeadFieldName;
  /** What it says; may have several lines. */
  readonly text: string;
}

/** The fields of a part of the report that say something. */
export interface LeadPart {
  /** Which part. */
  readonly name: LeadPartName;
  /** In the order in which they are printed. */
  readonly fields: readonly LeadField[];
}

type Entry = readonly [LeadFieldName, string | null | undefined | false];

/** What is printed of a lead above its description, without what is empty. */
export function leadParts(report: LeadReport, words: PdfWords, texts: LocaleTexts): readonly LeadPart[] {
  const parts: readonly (readonly [LeadPartName, readonly Entry[]])[] = [
    ["contact", contactOf(report)],
    ["profile", profileOf(report, words)],
    ["followUp", followUpOf(report, words, texts)],
  ];
  return parts.map(([name, entries]) => ({
    name,
    fields: entries.flatMap(([field, text]) => (text ? [{ name: field, text }] : [])),
  }));
}

function contactOf({ lead, names }: LeadReport): readonly Entry[] {
  const name = [lead.title, lead.firstName, lead.lastName].filter(Boolean).join(" ");
  const lines = lead.address === null ? [] : addressLines({ name: null, companyName: null, address: lead.address });
  return [
    ["name", name],
    ["company", lead.companyName],
    ["jobFunction", names.jobFunction],
    ["department", names.department],
    ["fixedPhone", lead.fixedPhone],
    ["mobilePhone", lead.mobilePhone],
    ["email", lead.email],
    ["website", lead.website],
    ["address", lines.join("\n")],
  ];
}

const profileOf = ({ lead, names }: LeadReport, { yes }: PdfWords): readonly Entry[] => [
  ["source", names.source],
  ["category", names.category],
  ["tags", names.tags.join(", ")],
  ["industrySector", names.industrySector],
  ["sizeBand", names.sizeBand],
  ["keyAccount", lead.keyAccount && yes],
  ["doNotCall", lead.doNotCall && yes],
  ["doNotEmail", lead.doNotEmail && yes],
];

const followUpOf = ({ lead, names }: LeadReport, words: PdfWords, texts: LocaleTexts): readonly Entry[] => [
  ["status", names.status],
  ["statusSince", texts.instant(lead.statusSince)],
  ["score", words.score(lead.score)],
  ["assignedTo", names.assignedTo],
  ["team", names.team],
  ["createdOn", texts.day(lead.createdOn)],
  ["updatedAt", texts.instant(lead.updatedAt)],
  ["convertedAt", lead.convertedAt && texts.instant(lead.convertedAt)],
  ["lostReason", names.lostReason],
  ["lostNote", lead.lostNote],
];
