import { detectLeadColumns } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Problems } from "../../ui/problems.js";
import { Post } from "../../ui/small.js";
import { common } from "../../words/common.js";
import type { ImportJob, ImportStep } from "./import-jobs.js";
import { ImportPreview } from "./import-preview.js";
import { leadImportWords } from "./lead-import-words.js";
import { MappingForm } from "./mapping-form.js";
import { previewKinds, previewRows } from "./preview-rows.js";

/** An import as it is: under way, ready to be done, or not possible. */
export async function importPage(c: WebContext, job: ImportJob): Promise<Child> {
  const { step } = job;
  if (step.name === "running") return <Running c={c} job={job} step={step} />;
  if (step.name === "planned") return <Planned c={c} job={job} step={step} />;
  return (
    <div id="import">
      {step.name === "failed" && step.error === null && <p class="problems">{wordsOf(c, common).broken}</p>}
      <Problems c={c} error={step.name === "failed" ? step.error : null} />
      <MappingForm c={c} job={job} holds={toldOf(job)} />
    </div>
  );
}

/** What the person said that the columns hold, else what the library recognises. */
const toldOf = ({ source: { columns }, options }: ImportJob): readonly (string | null)[] => {
  const { columns: told } = options;
  return told === undefined ? detectLeadColumns(columns) : columns.map((_, place) => told[`#${place + 1}`] ?? null);
};

interface StepProps<Name> {
  readonly c: WebContext;
  readonly job: ImportJob;
  readonly step: Extract<ImportStep, { readonly name: Name }>;
}

/**
 * How far it is; asks again until there is something to look at. What stops it is not among what is replaced: a press that
 * began before would be lost, and the focus with it.
 */
const Running = ({ c, job, step: { progress } }: StepProps<"running">) => {
  const t = wordsOf(c, leadImportWords);
  const path = `/leads/import/${job.id}`;
  const phase = progress === null ? t.begins : t.phase[progress.phase];
  const rows = progress === null ? "" : t.rows(progress.rows, progress.of);
  return (
    <div id="import" class="import-progress">
      <div
        id="import-told"
        data-announce={phase}
        hx-get={path}
        hx-trigger="load delay:250ms"
        hx-select="#import-told"
        hx-target="this"
        hx-swap="outerHTML"
      >
        <label for="import-rows">{phase}</label>
        <progress id="import-rows" value={progress?.of == null ? undefined : progress.rows} max={progress?.of ?? 1}>
          {rows}
        </progress>
        <p>{rows}</p>
      </div>
      <div class="actions">
        <Post action={`${path}/stop`} label={t.stop} quiet />
        <noscript>
          <a href={path}>{t.refresh}</a>
        </noscript>
      </div>
    </div>
  );
};

const Planned = async ({ c, job, step: { plan, stopped } }: StepProps<"planned">) => {
  const t = wordsOf(c, leadImportWords);
  const kind = previewKinds.find((one) => one === c.req.query("show")) ?? null;
  const preview = await previewRows(plan, job.source, kind, Number(c.req.query("from") ?? 0));
  const leads = plan.counts.create + plan.counts.update;
  const label = stopped === null ? t.doIt(leads) : t.goOn;
  return (
    <div id="import" data-announce={t.preview}>
      {stopped !== null && <p class="told">{t.stopped(stopped.rowsDone)}</p>}
      <div class="actions">
        {leads > 0 ? <Post action={`/leads/import/${job.id}/commit`} label={label} /> : <span>{t.nothing}</span>}
      </div>
      <ImportPreview c={c} job={job} plan={plan} kind={kind} preview={preview} />
      <MappingForm c={c} job={job} holds={plan.columns.map(({ holds }) => holds)} />
    </div>
  );
};
