import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Problems } from "../ui/problems.js";
import { askedComparison, compare } from "./comparison.js";
import { comparisonPage } from "./comparison-page.js";
import { duplicateWords } from "./duplicate-words.js";
import { evidenceWords } from "./evidence-words.js";
import { mergeWords } from "./merge-words.js";
import { mergeableRecords, nameOf, pathOf, typeOf } from "./mergeable.js";
import type { Scans } from "./scans.js";
import { groupsOf, keepOf } from "./sure-page.js";

/** Merging and saying that records are different, and taking either back. */
export function mergeRoutes(scans: Scans): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/merge", async (c) => {
    const t = wordsOf(c, mergeWords);
    const fields = new URLSearchParams(await c.req.text());
    const asked = askedComparison(fields);
    const comparison = await compare(c, asked);
    if (comparison === null) return comparisonPage(c, asked);
    const { type, command } = comparison;
    const versions = [command.originalId, ...command.duplicateIds].map((id) => [
      id,
      Number(fields.get(`version.${id}`)),
    ]);
    const idempotencyKey = fields.get("idempotencyKey") ?? undefined;
    const expectedVersions = Object.fromEntries(versions);
    const done = await attempt(() =>
      mergeableRecords(c.var.crm, type).merge({ ...command, expectedVersions, idempotencyKey }),
    );
    if (!done.ok) {
      const { error } = done;
      const problem =
        error.code === "VERSION_CONFLICT" ? (
          <p class="problems" role="alert">
            {t.conflict}
          </p>
        ) : (
          <Problems c={c} error={error} />
        );
      return comparisonPage(c, asked, problem, statusOf(error.code));
    }
    const { record } = done.value;
    const undo = { type, id: record.id, duplicateId: command.duplicateIds[0] ?? "" };
    const next = scans.of(c, type) === undefined ? pathOf(type, record.id) : `/duplicates?type=${type}`;
    return goTo(c, next, { text: t.merged(nameOf(record)), undo: { action: "/duplicates/unmerge", fields: undo } });
  });
  app.post("/unmerge", async (c) => {
    const form = await formOf(c);
    const type = typeOf(form.text("type"));
    const records = mergeableRecords(c.var.crm, type);
    const { record, restored, kept } = await records.unmerge(form.text("id"), form.filled("duplicateId") ?? undefined);
    return goTo(c, pathOf(type, record.id), { text: wordsOf(c, mergeWords).unmerged(restored.length, kept.length) });
  });
  app.post("/dismiss", async (c) => {
    const form = await formOf(c);
    const [one = "", other = ""] = form.all("key");
    await c.var.crm.duplicates.dismiss({ keys: [one, other], note: form.filled("note") });
    const undo = { action: "/duplicates/forget", fields: { one, other, back: backOf(form.text("back")) } };
    return goTo(c, backOf(form.text("back")), { text: wordsOf(c, evidenceWords).dismissed, undo });
  });
  app.post("/forget", async (c) => {
    const form = await formOf(c);
    await c.var.crm.duplicates.forget({ keys: [form.text("one"), form.text("other")] });
    return goTo(c, backOf(form.text("back")), { text: wordsOf(c, evidenceWords).forgotten });
  });
  app.post("/sure", async (c) => {
    const form = await formOf(c);
    const type = typeOf(form.text("type"));
    const scan = scans.of(c, type);
    const command = { type, groups: groupsOf(scan), keep: keepOf(form.text("keep")) };
    const { batchId, merged } = await c.var.crm.duplicates.mergeSure(command);
    const undo = batchId === null ? undefined : { action: "/duplicates/unmerge-all", fields: { type, batchId } };
    return goTo(c, `/duplicates?type=${type}`, { text: wordsOf(c, duplicateWords).sureDone(merged.length), undo });
  });
  app.post("/unmerge-all", async (c) => {
    const form = await formOf(c);
    const { unmerged, refused } = await c.var.crm.duplicates.unmergeAll({ batchId: form.text("batchId") });
    const text = wordsOf(c, duplicateWords).unmergedAll(unmerged.length, refused.length);
    return goTo(c, `/duplicates?type=${typeOf(form.text("type"))}`, { text });
  });
  return app;
}

/** A path of the application itself, whatever a form says. */
const backOf = (path: string): string => (/^\/(?![/\\])/.test(path) ? path : "/duplicates");
