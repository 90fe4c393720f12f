// The tour: imports a file of leads into the embedded store and does with them what a sales team does.
//   npm start                         the sample that the project ships
//   npm start -- path/to/leads.csv    a file of yours
//   npm start -- --lang fr            in French
//   npm start -- --store pglite       on PostgreSQL within the process
//   npm start -- --store postgres://… on a PostgreSQL server, in the schema crmkit_tour
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkStore } from "./check-store.js";
import { convertLeads } from "./convert-leads.js";
import { followUp } from "./follow-up.js";
import { importLeads } from "./import-leads.js";
import { mergeDuplicates } from "./merge-duplicates.js";
import { isStore, openStore } from "./open-store.js";
import { phrasesOf } from "./phrases.js";
import { problemsOf } from "./problems-of.js";
import { remind } from "./remind.js";
import { sellOpportunities } from "./sell-opportunities.js";
import { sendCatalog } from "./send-catalog.js";
import { showActivity } from "./show-activity.js";
import { showArrivals } from "./show-arrivals.js";
import { showBoard } from "./show-board.js";
import { openTour } from "./tour.js";
import { workOnLead } from "./work-on-lead.js";
import { writeReports } from "./write-reports.js";

const sample = fileURLToPath(new URL("../sample-leads/leads.csv", import.meta.url));
const options = { lang: { type: "string", default: "en" }, store: { type: "string", default: "memory" } } as const;

/** What was asked for. */
interface Asked {
  readonly path: string;
  readonly locale: "en" | "fr";
  readonly store: string;
}

async function run({ path, locale, store }: Asked): Promise<void> {
  const opened = await openStore(store).catch(
    (error: unknown) => void tell(phrasesOf(locale).noStore(reasonOf(error))),
  );
  if (opened === undefined) return;
  const tour = openTour(locale, opened.storage);
  try {
    const created = await importLeads(tour, path);
    await showArrivals(tour);
    await showBoard(tour);
    await mergeDuplicates(tour);
    const lead = await workOnLead(tour);
    if (lead !== null) await showActivity(tour, lead);
    const converted = await convertLeads(tour);
    if (converted !== null) await followUp(tour, await sellOpportunities(tour, converted));
    await remind(tour);
    await sendCatalog(tour);
    await writeReports(tour, lead?.id ?? null);
    await checkStore(tour);
    tour.out.section(tour.phrases.done(created, opened.schema));
  } catch (error) {
    const problems = problemsOf(error, path, tour);
    if (problems === null) throw error;
    for (const problem of problems) tour.out.line(problem);
    process.exitCode = 1;
  } finally {
    await opened.close();
  }
}

function tell(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}

/** What a database says of itself, behind the library's own error if there is one. */
function reasonOf(error: unknown): string {
  const { cause = error } = error instanceof Error ? error : {};
  const { message = "", code = "" } = cause as { readonly message?: string; readonly code?: string };
  return message === "" ? code : message;
}

/** What was asked for, `null` where that is not clear. */
function asked(): Asked | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const { lang, store } = values;
    if (positionals.length > 1 || (lang !== "en" && lang !== "fr") || !isStore(store)) return null;
    return { path: positionals[0] ?? sample, locale: lang, store };
  } catch {
    return null; // an option that there is not
  }
}

const what = asked();
if (what === null) tell(phrasesOf("en").usage);
else await run(what);
