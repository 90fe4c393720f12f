import { textWidth } from "./text-width.js";

/** What of a text the width is asked for. */
interface TextItem {
  readonly font?: unknown;
  readonly fontSize?: unknown;
  readonly text?: unknown;
}

/** How Vega measures texts. */
export interface TextMetrics {
  /** Width of a line of text in pixels. */
  width(item: TextItem, text?: unknown): number;
}

/** Fonts of the texts whose widths are our own; written unlike any other list, so that no other chart is changed. */
export const measuredFont = "Helvetica,Arial,sans-serif";

const measuring = new WeakSet<object>();

/**
 * Has Vega take our widths for the texts of our charts, and of no other. Its own are too wide by half where there is no
 * canvas, and differ between machines where there is one.
 */
export function useOwnTextWidths(metrics: TextMetrics): void {
  if (measuring.has(metrics.width)) return;
  const others = metrics.width;
  const width: TextMetrics["width"] = (item, text) => {
    if (item.font !== measuredFont) return others.call(metrics, item, text);
    const line = String(text ?? item.text ?? "");
    return textWidth(line, typeof item.fontSize === "number" ? item.fontSize : 11);
  };
  measuring.add(width);
  metrics.width = width;
}
