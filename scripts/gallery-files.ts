import { chartSvg } from "../src/adapters/charts/chart-svg.js";
import { galleryViews } from "./gallery-views.js";

/** Every file of the gallery of charts, and the page that lists them, by path from the root. */
export async function galleryFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const lines = [
    "# Charts",
    "",
    "What `chartSvg` draws, in English and French, of invented figures. Made by `npm run docs:gallery`; how to draw your own is in [charts](guides/charts.md).",
  ];
  const french = galleryViews("fr");
  for (const [name, view] of galleryViews("en")) {
    lines.push("", `## ${view.title}`, "");
    for (const one of [view, french.get(name) ?? view]) {
      const file = `gallery/${name}.${one.language}.svg`;
      files.set(`docs/${file}`, `${await chartSvg(one)}\n`);
      lines.push(`![${one.title}](${file})`, "");
    }
    lines.pop();
  }
  return new Map([["docs/gallery.md", `${lines.join("\n")}\n`], ...files]);
}
