import type { DuplicateScan, DuplicateVerdict, ScannedPair, SureMerge } from "crmkit";
import { explainDuplicate } from "crmkit";
import type { Tour } from "./tour.js";

/** So many groups of a large file are merged. */
const most = 100;

/** Looks for duplicates that the import could not be sure of, tells why, and merges: one by hand, then all that are sure. */
export async function mergeDuplicates(tour: Tour): Promise<void> {
  const { ann, out, phrases } = tour;
  out.section(phrases.merging);
  const scan = await ann.duplicates.scan({ types: ["lead"] });
  const groups = scan.queue();
  const sure = groups.filter(({ pairs }) => pairs.every(({ verdict }) => verdict === "sure"));
  out.line(phrases.scanned(scan.records, groups.length, sure.length));
  for (const pair of oneOfEach(scan)) await showPair(tour, pair);
  const { merged } = await ann.duplicates.preview.mergeSure({ type: "lead", groups: groups.slice(0, 1) });
  const [surest] = merged;
  if (surest === undefined) return;
  await mergeOne(tour, surest);
  await mergeAll(tour);
}

/** The surest pair of each verdict. */
function oneOfEach(scan: DuplicateScan): readonly ScannedPair[] {
  const found = new Map<DuplicateVerdict, ScannedPair>();
  for (const pair of scan.pairs()) if (!found.has(pair.verdict)) found.set(pair.verdict, pair);
  return [...found.values()];
}

/** Names two leads, and tells by what they may be one and the same. */
async function showPair(tour: Tour, pair: ScannedPair): Promise<void> {
  const { out, messages } = tour;
  const { verdict, lines } = explainDuplicate(pair, messages);
  out.line();
  out.line(await namesOf(tour, pair.keys, " ≈ "));
  out.line(`  ${verdict}`);
  for (const line of lines.slice(0, 4)) out.line(`    ${line}`);
  if (lines.length > 4) out.line("    …");
}

/** Merges two leads after a look at what would come of it, and takes that back. */
async function mergeOne(tour: Tour, { survivor, duplicates }: SureMerge): Promise<void> {
  const { ann, out, phrases } = tour;
  const names = await namesOf(tour, duplicates, ", ");
  const command = { originalId: idOf(survivor), duplicateIds: duplicates.map(idOf) };
  out.line();
  out.line(phrases.wouldMerge(names, await namesOf(tour, [survivor], "")));
  const decision = await ann.leads.preview.merge(command);
  for (const conflict of decision.ok ? decision.value.result.conflicts : []) showConflict(tour, conflict);
  const { record } = await ann.leads.merge(command);
  const answering = await ann.leads.get(command.duplicateIds[0] ?? "");
  out.line(phrases.merged(answering.id === record.id));
  const { restored } = await ann.leads.unmerge({ leadId: record.id });
  out.line(phrases.unmerged(restored.map(({ fullName }) => fullName).join(", ")));
}

/** What is kept of a field in which both have something; ids of lists say nothing to a reader. */
function showConflict({ out, phrases, messages }: Tour, { field, kept, lost }: SureMerge["conflicts"][number]): void {
  const labels: Readonly<Record<string, string>> = messages.fields;
  const texts = [kept, ...lost].flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const label = labels[field];
  if (label === undefined || texts.length < 2) return;
  out.line(`  ${phrases.conflict(label, texts[0] ?? "", texts.slice(1).join(", "))}`);
}

/** Merges all that is sure at once, tells what is left, and takes all of it back at once. */
async function mergeAll(tour: Tour): Promise<void> {
  const { ann, out, phrases, messages } = tour;
  const scan = await ann.duplicates.scan({ types: ["lead"] }); // anew, for two leads were changed since
  const groups = scan.queue().slice(0, most);
  const { batchId, merged, left } = await ann.duplicates.mergeSure({ type: "lead", groups });
  out.line();
  out.line(phrases.mergedSure(merged.length, await ann.leads.count()));
  const reasons = new Map<string, number>();
  for (const { reason } of left) {
    const text = messages.duplicates.left[reason];
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  for (const [text, count] of reasons) out.line(`  ${phrases.leftForReview(count, text)}`);
  if (batchId === null) return;
  const { unmerged } = await ann.duplicates.unmergeAll({ batchId });
  out.line(phrases.unmergedAll(unmerged.length, await ann.leads.count()));
}

const idOf = (key: string): string => key.slice(key.indexOf("/") + 1);

async function namesOf({ ann }: Tour, keys: readonly string[], between: string): Promise<string> {
  const leads = await Promise.all(keys.map((key) => ann.leads.get(idOf(key))));
  return leads.map(({ fullName }) => fullName).join(between);
}
