import type { ImportPlan } from "crmkit";
import { groupRows } from "./group-rows.js";
import type { Tour } from "./tour.js";

/** Shows what an import would do: which columns it understood, how many rows come to what, and why. */
export async function showPlan(tour: Tour, plan: ImportPlan): Promise<void> {
  const { out, phrases } = tour;
  showColumns(tour, plan);
  out.line();
  const counts = Object.entries(phrases.counts) as [keyof typeof phrases.counts, string][];
  const told = counts.filter(([name]) => name === "rows" || plan.counts[name] > 0);
  out.table(told.map(([name, text]) => [plan.counts[name], text]));
  const { refused, duplicates, perhaps } = await groupRows(tour, plan);
  showGroups(tour, phrases.refused, refused);
  showGroups(tour, phrases.duplicates, duplicates);
  showGroups(tour, phrases.perhaps, perhaps);
  out.line();
}

function showColumns({ out, phrases, messages }: Tour, { columns }: ImportPlan): void {
  const understood = columns.flatMap(({ header, holds }) =>
    holds === null ? [] : [`${header} → ${messages.fields[holds] ?? holds}`],
  );
  const left = columns.filter(({ header, holds }) => holds === null && header !== "").map(({ header }) => header);
  out.paragraph(`${phrases.under(phrases.understood, understood.join(", "))}.`);
  if (left.length > 0) out.paragraph(`${phrases.under(phrases.leftOut, left.join(", "))}.`);
}

/** The largest groups, each with the first lines that it stands on. */
function showGroups({ out, phrases }: Tour, title: string, groups: ReadonlyMap<string, readonly string[]>): void {
  if (groups.size === 0) return;
  out.line();
  out.line(title);
  const largest = [...groups].sort(([, a], [, b]) => b.length - a.length);
  out.table(
    largest
      .slice(0, 12)
      .map(([what, lines]) => [lines.length, what, phrases.lines(lines.slice(0, 5), Math.max(0, lines.length - 5))]),
  );
  if (largest.length > 12) out.line("…");
}
