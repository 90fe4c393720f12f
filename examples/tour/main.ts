// The tour: imports a file of leads into the embedded store and does with them what a sales team does.
//   npm start                         the sample that the project ships
//   npm start -- path/to/leads.csv    a file of yours
//   npm start -- --lang fr            in French
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createCrm, isCrmError, textOf } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import { importLeads } from "./import-leads.js";
import { terminal } from "./terminal.js";
import { showActivity, showBoard, takeCharge, tryMoves } from "./work-on-leads.js";

const sample = fileURLToPath(new URL("../sample-leads/leads.csv", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string", default: "en" } },
});
const locale = values.lang === "fr" ? "fr" : "en";
const messages = locale === "fr" ? fr : en;
const out = terminal(process.stdout);

const crm = createCrm({ storage: memoryStorage() });
const ann = crm.as({ userId: "ann", companyId: "acme", teamIds: ["sales"], locale, timeZone: "Europe/Paris" });

try {
  const imported = await importLeads(ann, positionals[0] ?? sample, { out, messages });
  await showBoard(ann, out);
  const lead = await takeCharge(ann, out);
  if (lead !== null) {
    await tryMoves(ann, lead, out);
    await showActivity(ann, lead, { out, messages });
  }
  out.section(`Done: ${imported} leads in the store, nothing written to disk.`);
} catch (error) {
  if (!isCrmError(error)) throw error;
  out.line(`Sorry: ${error.message}`);
  for (const refusal of error.refusals) out.line(`  ${textOf(refusal, messages)}`);
  process.exitCode = 1;
}
