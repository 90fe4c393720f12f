// Writes the sample anew: npx tsx examples/sample-leads/generate.ts
import { writeFileSync } from "node:fs";
import { sampleCsv } from "./sample-csv.js";

writeFileSync(new URL("leads.csv", import.meta.url), sampleCsv());
