import type { ChartMark, ChartPoint, ChartUnit, ChartView } from "../src/reports/chart-view.js";
import { figureText } from "../src/reports/figure-text.js";

type Language = "en" | "fr";
type Told = Readonly<Record<Language, string>>;
/** Category, series, figure, colour. */
type Cell = readonly [category: string, series: string | null, value: number, color?: string];

interface Shown {
  readonly title: Told;
  readonly mark: ChartMark;
  readonly unit?: ChartUnit;
  readonly currency?: string;
  readonly isAdditive?: boolean;
  readonly category: Told;
  readonly series?: Told;
  readonly value: Told;
  readonly cells: (language: Language) => readonly Cell[];
}

const words = {
  en: { other: "Other", noData: "No data", total: "Total" },
  fr: { other: "Autres", noData: "Aucune donnée", total: "Total" },
};

const word = (language: Language, en: string, fr: string): string => (language === "en" ? en : fr);

const months = (language: Language, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) =>
    new Intl.DateTimeFormat(language, { month: "short", year: "numeric", timeZone: "UTC" }).format(
      Date.UTC(2024, i, 1),
    ),
  );

const stages = (l: Language): readonly (readonly [string, string])[] => [
  [word(l, "Qualification", "Qualification"), "#3f6fb5"],
  [word(l, "Needs", "Besoins"), "#d98200"],
  [word(l, "Proposal", "Proposition"), "#b0413e"],
  [word(l, "Negotiation", "Négociation"), "#6b4c9a"],
  [word(l, "Won", "Gagnée"), "#2e7d32"],
];

const people = ["Amélie Laurent", "Benoît Garnier", "Chloé Nguyen", "David O’Brien", "Eva Müller"];

const companies =
  "Apollo Industrie|Brasserie du Nord|Société anonyme des transports fluviaux de la Loire et de l’Atlantique|Cedar & Sons|Delta Optique|École supérieure d’ingénierie appliquée|Fabrique de Lyon|Groupe hospitalier Saint-Joseph|Hansa Spedition|Imprimerie moderne|Jardins de Provence|Kestrel Aviation|Laboratoires Merieux-Fontaine et associés|Maison Oudin|Nordlys AS|Orchard Foods|Papeterie centrale|Quartz Horlogerie|Rhône Énergie|Sigma Conseil|Textiles réunis|Union des coopératives viticoles|Vega Logistik|Wagner GmbH".split(
    "|",
  );

/** What the gallery shows, by the name of its file: invented, but as a report might have it. */
const shown: Readonly<Record<string, Shown>> = {
  "bars-with-own-colours": {
    title: { en: "Opportunities by stage", fr: "Opportunités par étape" },
    mark: "bar",
    category: { en: "Stage", fr: "Étape" },
    value: { en: "Opportunities", fr: "Opportunités" },
    cells: (l) => stages(l).map(([name, color], i) => [name, null, [42, 31, 18, 11, 1_024][i] ?? 0, color]),
  },
  "stacked-money": {
    title: { en: "Amount by salesperson and type", fr: "Montant par commercial et par type" },
    mark: "bar",
    unit: "money",
    currency: "EUR",
    category: { en: "Salesperson", fr: "Commercial" },
    series: { en: "Type", fr: "Type" },
    value: { en: "Amount", fr: "Montant" },
    cells: (l) =>
      people.flatMap((name, i) =>
        [
          word(l, "New business", "Nouvelle affaire"),
          word(l, "Renewal", "Renouvellement"),
          word(l, "Upgrade", "Extension"),
        ].map((type, k): Cell => [name, type, ((i * 37 + k * 53) % 90) * 1_250 + 8_000.5]),
      ),
  },
  "grouped-rates": {
    title: { en: "Win rate by salesperson and quarter", fr: "Taux de réussite par commercial et par trimestre" },
    mark: "bar",
    unit: "percent",
    isAdditive: false,
    category: { en: "Salesperson", fr: "Commercial" },
    series: { en: "Quarter", fr: "Trimestre" },
    value: { en: "Win rate", fr: "Taux de réussite" },
    cells: (l) =>
      people.flatMap((name, i) =>
        [1, 2, 3, 4].map((q): Cell => [name, word(l, `Q${q} 2025`, `T${q} 2025`), ((i * 29 + q * 17) % 60) + 12.5]),
      ),
  },
  "many-long-names": {
    title: { en: "Amount of open opportunities by account", fr: "Montant des opportunités ouvertes par compte" },
    mark: "bar",
    unit: "money",
    currency: "EUR",
    category: { en: "Account", fr: "Compte" },
    value: { en: "Amount", fr: "Montant" },
    cells: () => companies.map((name, i) => [name, null, Math.round(940_000 / (i + 1) ** 0.7)]),
  },
  "negative-figures": {
    title: { en: "Change of the forecast since last month", fr: "Évolution de la prévision depuis le mois dernier" },
    mark: "bar",
    unit: "money",
    currency: "EUR",
    category: { en: "Team", fr: "Équipe" },
    value: { en: "Change", fr: "Évolution" },
    cells: (l) => [
      [word(l, "North", "Nord"), null, 84_200],
      [word(l, "South", "Sud"), null, -61_750],
      [word(l, "East", "Est"), null, 0],
      [word(l, "West", "Ouest"), null, -12_300],
      [word(l, "Key accounts", "Grands comptes"), null, 133_000],
    ],
  },
  "huge-figures": {
    title: { en: "Amount by country", fr: "Montant par pays" },
    mark: "bar",
    unit: "money",
    currency: "JPY",
    category: { en: "Country", fr: "Pays" },
    value: { en: "Amount", fr: "Montant" },
    cells: (l) => [
      [word(l, "Japan", "Japon"), null, 8_412_330_000_000],
      [word(l, "France", "France"), null, 940_118_000_000],
      [word(l, "Germany", "Allemagne"), null, 1_250_000_000_000],
      [word(l, "None", "Aucun"), null, 12_000],
    ],
  },
  "lines-over-time": {
    title: { en: "Leads created per month, by source", fr: "Prospects créés par mois, par origine" },
    mark: "line",
    category: { en: "Month", fr: "Mois" },
    series: { en: "Source", fr: "Origine" },
    value: { en: "Leads", fr: "Prospects" },
    cells: (l) =>
      months(l, 24).flatMap((month, i) =>
        [word(l, "Web site", "Site web"), word(l, "Trade fair", "Salon"), word(l, "Partner", "Partenaire")].map(
          (source, k): Cell => [month, source, Math.round(120 + 60 * Math.sin(i / 3 + k * 2) + i * (k + 1))],
        ),
      ),
  },
  "one-point-of-time": {
    title: { en: "Sales cycle of won opportunities", fr: "Cycle de vente des opportunités gagnées" },
    mark: "line",
    unit: "days",
    isAdditive: false,
    category: { en: "Month", fr: "Mois" },
    value: { en: "Days from creation to won", fr: "Jours de la création au gain" },
    cells: (l) => [[months(l, 1)[0] ?? "", null, 41.5]],
  },
  "parts-of-a-whole": {
    title: { en: "Leads by source", fr: "Prospects par origine" },
    mark: "share",
    category: { en: "Source", fr: "Origine" },
    value: { en: "Leads", fr: "Prospects" },
    cells: (l) => [
      [word(l, "Web site", "Site web"), null, 412],
      [word(l, "Trade fair", "Salon professionnel"), null, 188],
      [word(l, "Recommendation", "Recommandation"), null, 131],
      [word(l, "Partner", "Partenaire"), null, 96],
      [word(l, "Telephone", "Téléphone"), null, 54],
      [word(l, "E-mail campaign", "Campagne de courriels"), null, 31],
      [word(l, "Newspaper", "Journal"), null, 9],
      [word(l, "None", "Aucune"), null, 77],
    ],
  },
  "no-figures": {
    title: { en: "Opportunities lost in the period, by reason", fr: "Opportunités perdues dans la période, par motif" },
    mark: "bar",
    category: { en: "Reason", fr: "Motif" },
    value: { en: "Opportunities", fr: "Opportunités" },
    cells: () => [],
  },
};

/** The charts of the gallery in a language, by the name of their file. */
export const galleryViews = (language: Language): ReadonlyMap<string, ChartView> =>
  new Map(Object.entries(shown).map(([name, one]) => [name, viewOf(name, one, language)]));

function viewOf(name: string, one: Shown, language: Language): ChartView {
  const kind = { unit: one.unit ?? "count", currency: one.currency ?? null, language };
  return {
    code: name,
    ...kind,
    title: one.title[language],
    mark: one.mark,
    categoryTitle: one.category[language],
    seriesTitle: one.series?.[language] ?? null,
    valueTitle: one.value[language],
    isAdditive: one.isAdditive ?? true,
    words: words[language],
    points: one.cells(language).map(
      ([category, series, value, color = null]): ChartPoint => ({
        category,
        series,
        value,
        text: figureText(value, kind),
        color,
      }),
    ),
  };
}
