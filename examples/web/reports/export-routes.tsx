import type { ExportedType } from "crmkit";
import { csvLines, exportedTypes, jsonLines } from "crmkit";
import { Hono } from "hono";
import { fileAnswer } from "../http/file-answer.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box, Choice, Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { csvOptions } from "./csv-options.js";
import { reportWords } from "./report-words.js";

/** Exports of records: files that are sent while they are read. */
export function exportRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", (c) => page(c, wordsOf(c, reportWords).export, <ExportForm c={c} />));
  app.get("/records", async (c) => {
    const type = exportedTypes.find((one) => one === c.req.query("type"));
    return type === undefined ? c.notFound() : exportOf(c, type);
  });
  return app;
}

async function exportOf(c: WebContext, type: ExportedType): Promise<Response> {
  const { search = "", archived, format } = c.req.query();
  const conditions = {
    ...(search.trim() === "" ? {} : { search }),
    ...(archived === undefined ? {} : { archived: "with" as const }),
  };
  const table = await c.var.crm.exports.records(type, conditions, { signal: c.req.raw.signal }); // ends when the browser goes
  const name = wordsOf(c, reportWords).types[type];
  return format === "jsonl"
    ? fileAnswer(c, { name: `${name}.jsonl`, type: "application/jsonl; charset=utf-8", content: jsonLines(table) })
    : fileAnswer(c, {
        name: `${name}.csv`,
        type: "text/csv; charset=utf-8",
        content: csvLines(table, csvOptions(c)),
      });
}

const ExportForm = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, reportWords);
  return (
    <form method="get" action="/reports/export/records" class="panel">
      <p>{t.exportAbout}</p>
      <div class="fields">
        <Choice name="type" label={t.what} options={exportedTypes.map((type) => [type, t.types[type]])} />
        <Choice
          name="format"
          label={t.format}
          options={[
            ["csv", t.formats.csv],
            ["jsonl", t.formats.jsonl],
          ]}
        />
        <Field name="search" label={t.searchFor} type="search" />
      </div>
      <p>
        <Box name="archived" label={t.archived} />
      </p>
      <button type="submit">{t.download}</button>
    </form>
  );
};
