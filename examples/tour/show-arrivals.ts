import type { Tour } from "./tour.js";

type Counted = readonly [name: string, leads: number];

/** Shows what the imported leads hold: marks of those who want no contact, sources, countries, tags. */
export async function showArrivals(tour: Tour): Promise<void> {
  const { ann, out, phrases, messages } = tour;
  const { fields } = messages;
  out.section(phrases.arrived);
  const leads = (where: Parameters<typeof ann.leads.count>[0]): Promise<number> => ann.leads.count(where);
  out.table([
    [fields.doNotCall, await leads({ where: { doNotCall: true } })],
    [fields.doNotEmail, await leads({ where: { doNotEmail: true } })],
  ]);
  out.line();
  out.table([
    [fields.source, largest(await bySource(tour), tour)],
    [phrases.countries, largest(await byCountry(tour), tour)],
    [fields.tags, largest(await byTag(tour), tour)],
  ]);
}

async function bySource({ ann, phrases }: Tour): Promise<Counted[]> {
  const names = new Map<unknown, string>();
  for (const { id, name } of (await ann.referenceData.list("source", { limit: 1_000 })).records) names.set(id, name);
  const rows = await ann.leads.summarize({ groupBy: ["sourceId"], measures: { leads: "count" } });
  return rows.map(({ group: [id], measures }) => [names.get(id) ?? phrases.none, Number(measures.leads)]);
}

async function byCountry({ ann, phrases, locale }: Tour): Promise<Counted[]> {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const rows = await ann.leads.summarize({ groupBy: ["address.countryCode"], measures: { leads: "count" } });
  return rows.map(({ group: [code], measures }) => [
    typeof code === "string" ? (names.of(code) ?? code) : phrases.none,
    Number(measures.leads),
  ]);
}

/** A lead has many tags: they are counted one by one. */
async function byTag({ ann }: Tour): Promise<Counted[]> {
  const { records } = await ann.referenceData.list("tag", { limit: 1_000 });
  return Promise.all(
    records.map(
      async ({ id, name }) => [name, await ann.leads.count({ where: { tagIds: { overlaps: [id] } } })] as const,
    ),
  );
}

const largest = (counted: readonly Counted[], { locale }: Tour): string =>
  counted
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([name, leads]) => `${name} ${leads.toLocaleString(locale)}`)
    .join(" · ");
