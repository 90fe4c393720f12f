import { clipText } from "../../kernel/clip-text.js";
import type { Drawing } from "./drawing.js";

const longest = 2_000;

/** What a chart shows, for those who do not see it: its title, and every figure that is drawn, as far as 2,000 signs go. */
export function describeChart({ view, points }: Drawing): string {
  const { title, categoryTitle, valueTitle, words } = view;
  const figures = points
    .slice(0, 200)
    .map(({ category, series, text }) => `${[category, ...(series === null ? [] : [series])].join(", ")} – ${text}`);
  const told = figures.length === 0 ? words.noData : `${categoryTitle}, ${valueTitle}. ${figures.join("; ")}`;
  const text = `${clipText(title, 300)}. ${told}`;
  return text.length <= longest ? text : `${clipText(text, longest - 1)}…`;
}
