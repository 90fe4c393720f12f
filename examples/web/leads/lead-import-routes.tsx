import type { CrmError } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { csvUpload, mostBytes } from "./import/csv-upload.js";
import { importBatchRoutes } from "./import/import-batch-routes.js";
import type { ImportJob } from "./import/import-jobs.js";
import { commitJob, importJobs, planJob } from "./import/import-jobs.js";
import { importPage } from "./import/import-page.js";
import { leadImportWords } from "./import/lead-import-words.js";
import { importOptionsOf } from "./import/mapping-form.js";
import { UploadForm } from "./import/upload-form.js";

/** Imports of leads: a file, what would become of its rows, and how far it is. */
export function leadImportRoutes(): Hono<WebEnv> {
  const jobs = importJobs();
  const app = new Hono<WebEnv>();
  app.route("/batches", importBatchRoutes());
  app.get("/", (c) => upload(c));
  app.post("/", async (c) => {
    const file = (await formOf(c)).file("file");
    if (file === null || file.size > mostBytes) return upload(c, wordsOf(c, leadImportWords).noFile);
    const opened = await attempt(() => csvUpload(file));
    if (!opened.ok) return upload(c, opened.error);
    const job = jobs.begin(c.var.session, opened.value);
    planJob(job, c.var.crm.leads.imports, {});
    return goTo(c, pathOf(job));
  });
  app.get("/:job", async (c) => {
    const job = jobs.of(c.var.session, c.req.param("job"));
    if (job === undefined) return upload(c, wordsOf(c, leadImportWords).unknown);
    if (job.step.name === "done") return goTo(c, `/leads/import/batches/${job.step.batch.id}`);
    if (job.step.name !== "running") instead(c);
    return page(c, wordsOf(c, leadImportWords).titleOf(job.source.name), await importPage(c, job));
  });
  app.post("/:job/:command", async (c) => {
    const job = jobs.of(c.var.session, c.req.param("job"));
    if (job === undefined) return upload(c, wordsOf(c, leadImportWords).unknown);
    const { step } = job;
    const command = c.req.param("command");
    if (command === "stop" && step.name === "running") step.stop.abort();
    if (command === "commit" && step.name === "planned") commitJob(job, step.plan);
    if (command === "plan" && step.name !== "running")
      planJob(job, c.var.crm.leads.imports, importOptionsOf(await formOf(c), job.source.columns.length));
    return goTo(c, pathOf(job));
  });
  return app;
}

/** A page that asks how far an import is gets what there is to look at in place of all that it shows of it. */
function instead(c: WebContext): void {
  c.header("HX-Retarget", "#import");
  c.header("HX-Reselect", "#import");
}

const pathOf = ({ id }: ImportJob): string => `/leads/import/${id}`;

/** The form for a file, with what is to be said of the last. */
const upload = (c: WebContext, problem: CrmError | string | null = null): Promise<Response> =>
  page(c, wordsOf(c, leadImportWords).title, <UploadForm c={c} problem={problem} />, problem === null ? 200 : 422);
