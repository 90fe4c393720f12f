import type { LeadReport } from "crmkit";
import type { PdfLanguage } from "crmkit/pdf";
import { leadPdf } from "crmkit/pdf";
import { Hono } from "hono";
import { fileAnswer } from "../http/file-answer.js";
import { pdfFonts } from "../http/pdf-fonts.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box, Choice } from "../ui/field.js";
import { page } from "../ui/page.js";
import { reportWords } from "./report-words.js";

/** What may be left out of a printed lead. */
const parts = ["description", "events", "opportunities", "emails"] as const;

/** What is printed of a lead. */
export function leadReportRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:id/report", async (c) => {
    const { id, fullName } = await c.var.crm.leads.get(c.req.param("id"));
    return page(c, wordsOf(c, reportWords).printLead(fullName), <PartsForm c={c} leadId={id} />);
  });
  app.get("/:id/report.pdf", async (c) => {
    const report = await c.var.crm.leads.report(c.req.param("id"));
    const { bytes } = await leadPdf(chosen(c, report), {
      fonts: await pdfFonts(),
      language: languageOf(c),
      timeZone: c.var.session.person.timeZone,
      now: c.var.opened.clock(),
    });
    return fileAnswer(c, {
      name: `${report.lead.fullName}.pdf`,
      type: "application/pdf",
      content: bytes,
      shown: c.req.query("download") === undefined,
    });
  });
  return app;
}

/** Whoever chose nothing gets everything. */
function chosen(c: WebContext, { lead, names, ...tables }: LeadReport): LeadReport {
  const wanted = c.req.query("chosen") === undefined ? parts : (c.req.queries("part") ?? []);
  const has = (part: (typeof parts)[number]): boolean => wanted.some((one) => one === part);
  return {
    lead: has("description") ? lead : { ...lead, description: null },
    names,
    ...(has("events") ? { events: tables.events } : {}),
    ...(has("opportunities") ? { opportunities: tables.opportunities } : {}),
    ...(has("emails") ? { emails: tables.emails } : {}),
  };
}

const languageOf = (c: WebContext): PdfLanguage => {
  const asked = c.req.query("language");
  return asked === "en" || asked === "fr" ? asked : c.var.session.language;
};

const PartsForm = ({ c, leadId }: { readonly c: WebContext; readonly leadId: string }) => {
  const t = wordsOf(c, reportWords);
  return (
    <form method="get" action={`/leads/${leadId}/report.pdf`} class="panel">
      <p>{t.printAbout}</p>
      <input type="hidden" name="chosen" value="yes" />
      <div class="boxes">
        {parts.map((part) => (
          <Box name="part" value={part} label={t.parts[part]} checked />
        ))}
      </div>
      <div class="fields">
        <Choice
          name="language"
          label={t.language}
          options={[
            ["en", "English"],
            ["fr", "Français"],
          ]}
          value={c.var.session.language}
        />
      </div>
      <div class="actions">
        <button type="submit">{t.print}</button>
        <button type="submit" name="download" value="yes" class="quiet">
          {t.download}
        </button>
        <a href={`/leads/${leadId}`}>{t.backToLead}</a>
      </div>
    </form>
  );
};
