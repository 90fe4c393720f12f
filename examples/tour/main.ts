// The tour: imports a file of leads into the embedded store and does with them what a sales team does.
//   npm start                         the sample that the project ships
//   npm start -- path/to/leads.csv    a file of yours
//   npm start -- --lang fr            in French
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { importLeads } from "./import-leads.js";
import { phrasesOf } from "./phrases.js";
import { problemsOf } from "./problems-of.js";
import { showActivity } from "./show-activity.js";
import { showArrivals } from "./show-arrivals.js";
import { showBoard } from "./show-board.js";
import { openTour } from "./tour.js";
import { workOnLead } from "./work-on-lead.js";

const sample = fileURLToPath(new URL("../sample-leads/leads.csv", import.meta.url));
const options = { lang: { type: "string", default: "en" } } as const;

async function run(path: string, locale: "en" | "fr"): Promise<void> {
  const tour = openTour(locale);
  try {
    const created = await importLeads(tour, path);
    await showArrivals(tour);
    await showBoard(tour);
    const lead = await workOnLead(tour);
    if (lead !== null) await showActivity(tour, lead);
    tour.out.section(tour.phrases.done(created));
  } catch (error) {
    const problems = problemsOf(error, path, tour);
    if (problems === null) throw error;
    for (const problem of problems) tour.out.line(problem);
    process.exitCode = 1;
  }
}

/** What was asked for, `null` where that is not clear. */
function asked(): { path: string; locale: "en" | "fr" } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    if (positionals.length > 1 || (values.lang !== "en" && values.lang !== "fr")) return null;
    return { path: positionals[0] ?? sample, locale: values.lang };
  } catch {
    return null; // an option that there is not
  }
}

const what = asked();
if (what === null) {
  console.error(phrasesOf("en").usage);
  process.exitCode = 1;
} else await run(what.path, what.locale);
