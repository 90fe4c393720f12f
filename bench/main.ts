// Benchmarks of the built package, by its public name.
//   npm run bench                 all
//   npm run bench -- moves        one part: moves, facade, import, million, postgres, conversions, opportunities,
//                               recurrence, agenda
//   npm run bench -- --quick      a smoke run; --json prints JSON
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { agenda } from "./agenda/agenda.js";
import { conversions } from "./conversions/conversions.js";
import { facade } from "./facade.js";
import { importing } from "./import.js";
import type { Bench, Figure } from "./measure.js";
import { million } from "./million.js";
import { opportunities } from "./opportunities/opportunities.js";
import { postgres } from "./postgres.js";
import { recurrence } from "./recurrence/recurrence.js";
import { statusMoves } from "./status-moves.js";

const parts: Readonly<Record<string, Bench>> = {
  moves: statusMoves,
  facade,
  import: importing,
  million,
  postgres,
  conversions,
  opportunities,
  recurrence,
  agenda,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
const chosen = positionals.length === 0 ? Object.keys(parts) : positionals;
const results: Record<string, readonly Figure[]> = {};
if (!values.json) console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`);
for (const name of chosen) {
  const bench = parts[name];
  if (bench === undefined) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(", ")}`);
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
