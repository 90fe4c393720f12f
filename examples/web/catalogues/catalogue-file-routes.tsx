import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Attempt } from "../http/attempt.js";
import { attempt } from "../http/attempt.js";
import { fileAnswer } from "../http/file-answer.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { common } from "../words/common.js";
import { cataloguePage } from "./catalogue-page.js";
import { catalogueWords } from "./catalogue-words.js";

const mostUploaded = 40_000_000; // the library says of less how much is too much

/** The PDF and the image of a catalogue: given, taken away, shown, downloaded. */
export function catalogueFileRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const limited = bodyLimit({
    maxSize: mostUploaded,
    onError: (c: WebContext) =>
      page(c, wordsOf(c, common).problems, <p role="alert">{wordsOf(c, catalogueWords).tooLarge}</p>, 413),
  });
  app.get("/:id/pdf", async (c) => {
    const { fileName, mediaType, content } = await c.var.crm.catalogs.openPdf(c.req.param("id"));
    return fileAnswer(c, {
      name: fileName,
      type: mediaType,
      content,
      shown: c.req.query("download") === undefined,
    });
  });
  app.get("/:id/image", async (c) => {
    const { fileName, mediaType, content } = await c.var.crm.catalogs.openImage(c.req.param("id"));
    return fileAnswer(c, { name: fileName, type: mediaType, content, shown: true });
  });
  app.post("/:id/pdf", limited, takePdf);
  app.post("/:id/image", limited, takeImage);
  app.post("/:id/image/remove", async (c) => {
    const { text } = await formOf(c);
    const command = { ...whichOf(c, text("expectedVersion")), content: null };
    return answer(c, await attempt(() => c.var.crm.catalogs.setImage(command)), "imageRemoved");
  });
  return app;
}

async function takePdf(c: WebContext): Promise<Response> {
  const { text, file } = await formOf(c);
  const pdf = file("pdf");
  if (pdf === null) return noFile(c);
  const content = new Uint8Array(await pdf.arrayBuffer());
  const command = { ...whichOf(c, text("expectedVersion")), fileName: pdf.name, content };
  return answer(c, await attempt(() => c.var.crm.catalogs.setPdf(command)), "pdfGiven");
}

async function takeImage(c: WebContext): Promise<Response> {
  const { text, file } = await formOf(c);
  const image = file("image");
  if (image === null) return noFile(c);
  const content = new Uint8Array(await image.arrayBuffer());
  const command = { ...whichOf(c, text("expectedVersion")), content };
  return answer(c, await attempt(() => c.var.crm.catalogs.setImage(command)), "imageGiven");
}

const catalogIdOf = (c: WebContext): string => c.req.param("id") ?? "";

const whichOf = (c: WebContext, version: string) => ({ catalogId: catalogIdOf(c), expectedVersion: Number(version) });

const noFile = (c: WebContext): Response =>
  goTo(c, `/catalogues/${catalogIdOf(c)}`, { text: wordsOf(c, catalogueWords).noFile });

/** Back to the page of the catalogue, which says what was done or why not. */
function answer(
  c: WebContext,
  done: Attempt<{ readonly name: string }>,
  said: "pdfGiven" | "imageGiven" | "imageRemoved",
): Response | Promise<Response> {
  const catalogId = catalogIdOf(c);
  if (!done.ok) return cataloguePage(c, catalogId, done.error);
  return goTo(c, `/catalogues/${catalogId}`, { text: wordsOf(c, catalogueWords)[said](done.value.name) });
}
