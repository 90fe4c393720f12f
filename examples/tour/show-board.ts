import { labelOf } from "crmkit";
import { bar } from "./terminal.js";
import type { Tour } from "./tour.js";

/** Shows how many leads are in each status, and the cards on top. */
export async function showBoard({ ann, out, phrases, locale }: Tour): Promise<void> {
  out.section(phrases.board);
  const { columns } = await ann.leads.board({ cards: 1 });
  const most = Math.max(1, ...columns.map(({ count }) => count));
  out.table(
    columns.map(({ status, count, cards: [top] }) => [
      labelOf(status, locale),
      count,
      bar(count / most),
      top === undefined ? "" : `${top.fullName} ${"★".repeat(top.score)}`,
    ]),
  );
}
