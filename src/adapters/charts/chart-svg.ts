import { knownLanguage } from "../../kernel/known-language.js";
import type { ChartView } from "../../reports/chart-view.js";
import type { ChartOptions } from "./chart-options.js";
import { loadVega } from "./load-vega.js";
import type { TextMetrics } from "./own-text-widths.js";
import { measuredFont, useOwnTextWidths } from "./own-text-widths.js";
import { vegaLiteSpec } from "./vega-lite-spec.js";

/**
 * A chart as an SVG, drawn without a browser; the same bytes for the same chart. It has a title and a description, and
 * neither ids, scripts nor links, so that any number of them may stand in one page. Needs the packages `vega` and
 * `vega-lite`.
 * @throws CrmError `INPUT_INVALID` for what `vegaLiteSpec` refuses; `PORT_FAILED` of `vega` where a package is missing.
 */
export async function chartSvg(view: ChartView, options: ChartOptions = {}): Promise<string> {
  const spec = vegaLiteSpec(view, options);
  const { vega, vegaLite } = await loadVega();
  useOwnTextWidths((vega as unknown as { readonly textMetrics: TextMetrics }).textMetrics); // which its types leave out
  const config = { ...spec.config, font: measuredFont };
  const { spec: compiled } = vegaLite.compile({ ...spec, config } as unknown as Parameters<typeof vegaLite.compile>[0]);
  const drawn = new vega.View(vega.parse(compiled), { renderer: "none" });
  try {
    return labelled(await drawn.toSVG(), spec.title, spec.description, knownLanguage(view.language));
  } finally {
    drawn.finalize();
  }
}

/** As one picture, told of as a whole: what Vega says of its parts is in English. */
const labelled = (svg: string, title: string, description: string, language: string): string =>
  svg
    .replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ""))
    .replace(
      /^<svg([^>]*)>/,
      (_, attributes: string) =>
        `<svg${attributes} role="img" lang="${language}" aria-label="${escaped(title)}"><title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    );

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt" }[sign] ?? "quot"};`);
