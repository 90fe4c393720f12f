// Benchmarks of the built package, by its public name.
//   npm run bench                 all
//   npm run bench -- moves        one part: moves, facade, import, million, postgres, conversions, opportunities,
//                               recurrence, agenda, duplicates-sql, duplicates-accuracy, duplicates-scan,
//                               duplicates-check, reminders, reports, merge, charts, exports, pdf,
//                               integrity
//   npm run bench -- --quick      a smoke run; --json prints JSON
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Bench, Figure } from "./measure.js";

// Each part loads what it needs, so that the peers of one are not in the memory that another measures.
const parts: Readonly<Record<string, () => Promise<Bench>>> = {
  moves: async () => (await import("./status-moves.js")).statusMoves,
  facade: async () => (await import("./facade.js")).facade,
  import: async () => (await import("./import.js")).importing,
  million: async () => (await import("./million.js")).million,
  postgres: async () => (await import("./postgres.js")).postgres,
  conversions: async () => (await import("./conversions/conversions.js")).conversions,
  opportunities: async () => (await import("./opportunities/opportunities.js")).opportunities,
  recurrence: async () => (await import("./recurrence/recurrence.js")).recurrence,
  agenda: async () => (await import("./agenda/agenda.js")).agenda,
  "duplicates-sql": async () => (await import("./duplicates-sql/duplicates-sql.js")).duplicatesSql,
  "duplicates-accuracy": async () => (await import("./duplicates-accuracy/duplicates-accuracy.js")).duplicatesAccuracy,
  reminders: async () => (await import("./reminders/reminders.js")).reminders,
  reports: async () => (await import("./reports/reports.js")).reports,
  "duplicates-scan": async () => (await import("./duplicates-scan/duplicates-scan.js")).duplicatesScan,
  "duplicates-check": async () => (await import("./duplicates-check/duplicates-check.js")).duplicatesCheck,
  charts: async () => (await import("./charts/charts.js")).charts,
  exports: async () => (await import("./exports/exports.js")).exportsBench,
  pdf: async () => (await import("./pdf/pdf.js")).pdf,
  integrity: async () => (await import("./integrity/integrity.js")).integrityBench,
  merge: async () => (await import("./merge/merge.js")).merge,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
const chosen = positionals.length === 0 ? Object.keys(parts) : positionals;
const results: Record<string, readonly Figure[]> = {};
if (!values.json) console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`);
for (const name of chosen) {
  const load = parts[name];
  if (load === undefined) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(", ")}`);
  const bench = await load();
  const figures = await bench({ quick: values.quick });
  results[name] = figures;
  if (values.json) continue;
  console.log(`\n${name}`);
  for (const { what, value, unit } of figures) console.log(`  ${what.padEnd(48)} ${shown(value).padStart(12)} ${unit}`);
}
if (values.json) console.log(JSON.stringify(results));

function shown(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
