import { money } from "./money.js";
import type { Tour } from "./tour.js";

/** Shows what opportunities bring, by month and currency: they are never added. */
export async function showForecast({ ann, out, phrases, locale }: Tour): Promise<void> {
  const rows = await ann.opportunities.forecast();
  out.line();
  out.table([
    phrases.forecast,
    ...rows.map(({ month, currency, open, worst, expected, best, won }) => [
      month ?? phrases.noMonth,
      currency,
      open,
      ...[worst, expected, best, won].map((figure) => money(figure, currency, locale)),
    ]),
  ]);
  out.line();
}
