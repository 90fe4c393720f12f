import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { PdfFonts } from "crmkit/pdf";
import { envelopePdf } from "crmkit/pdf";
import { Hono } from "hono";
import { statusOf } from "../http/status-of.js";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { contactWords } from "./contact-words.js";
import { envelopeFormats } from "./envelope-formats.js";

/** Envelopes to contacts, printed. */
export function envelopeRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:id/envelope.pdf", async (c) => {
    const { contacts } = c.var.crm;
    const addressee = await contacts.addressee(c.req.param("id"));
    const t = wordsOf(c, contactWords);
    if (addressee === null) return page(c, t.envelope, <p>{t.noAddress}</p>, statusOf("REFUSED"));
    const format = envelopeFormats.find((one) => one === c.req.query("format")) ?? "DL";
    const senderCountry = c.var.session.firm.countryCode;
    const { bytes } = await envelopePdf(addressee, {
      fonts: await loadFonts(),
      now: c.var.opened.clock(),
      format,
      senderCountry,
    });
    return c.body(bytes.slice().buffer, 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'inline; filename="envelope.pdf"',
    });
  });
  return app;
}

/** Fonts with the letters of most languages of Europe; they are put into the file. */
async function loadFonts(): Promise<PdfFonts> {
  const { resolve } = createRequire(import.meta.url);
  const font = async (name: string) => new Uint8Array(await readFile(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
  return { regular: await font("DejaVuSans"), bold: await font("DejaVuSans-Bold") };
}
