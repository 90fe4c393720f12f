// How the pages of docs/ stand on the site: under their own titles, in groups by folder, at addresses like their paths.
import path from "node:path";
import { Application, Converter, KindRouter } from "typedoc";
import { docPages } from "./doc-pages.mjs";

const root = path.resolve(import.meta.dirname, "..");

/** The groups of pages, by their folder. */
const groups = { concepts: "Concepts", guides: "Guides", decisions: "Decisions" };

/** The address of each page, without what comes before and after it. */
const addresses = new WeakMap();

/** Calls a page by the title that its text begins with. */
function nameByTitle(page) {
  const path = page.name.replace(/^docs\//, "");
  const text = page.content.map((part) => part.text).join("");
  const [, title] = /^# (.+)/.exec(text) ?? [];
  if (title === undefined) throw new Error(`${page.name} does not begin with a title.`);
  addresses.set(page, path.replace(/^decisions\/README$/, "decisions/index").toLowerCase());
  page.name = title.replaceAll("`", "");
  page.frontmatter.group = groups[path.split("/")[0]] ?? "More";
}

/** TypeDoc takes a router as a class. */
class PathRouter extends KindRouter {
  getIdealBaseName(reflection) {
    return addresses.get(reflection) ?? super.getIdealBaseName(reflection);
  }
}

/** Called by TypeDoc. */
export function load(app) {
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    const pages = docPages(root).flatMap((part) => part.pages);
    app.options.setValue(
      "projectDocuments",
      pages.map((page) => path.join(root, page)),
    );
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => nameByTitle(page));
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const [first] = project.readme ?? [];
    if (first !== undefined) first.text = first.text.replace(/^# .+\n+/, ""); // TypeDoc writes the title of the first page itself
  });
  app.renderer.defineRouter("path", PathRouter);
}
