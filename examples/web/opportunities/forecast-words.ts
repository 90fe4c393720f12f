import type { Words } from "../words/common.js";

const en = {
  title: "Forecast",
  from: "From month",
  to: "To month",
  onlyMine: "Only mine",
  asOf: "As it stood at the end of",
  month: "Month",
  noMonth: "No day given",
  forecastList: "Forecast by month and currency",
  forecastHint:
    "Open opportunities count in the month in which they are expected to close, won ones in the month in which they were.",
  nothingForecast: "Nothing is open, nothing was won.",
  inAll: "In all",
  figure: {
    open: "Open",
    worst: "At worst",
    amount: "Amount",
    expected: "Expected",
    best: "At best",
    wonCount: "Number won",
    won: "Won",
  },
};

const fr: typeof en = {
  title: "Prévisions",
  from: "Du mois",
  to: "Au mois",
  onlyMine: "Seulement les miennes",
  asOf: "Telles qu’elles étaient à la fin du",
  month: "Mois",
  noMonth: "Sans date",
  forecastList: "Prévisions par mois et devise",
  forecastHint:
    "Les opportunités ouvertes comptent au mois de leur fermeture prévue, les gagnées à celui de leur fermeture.",
  nothingForecast: "Rien d’ouvert, rien de gagné.",
  inAll: "En tout",
  figure: {
    open: "Ouvertes",
    worst: "Au pire",
    amount: "Montant",
    expected: "Attendu",
    best: "Au mieux",
    wonCount: "Nombre gagné",
    won: "Gagné",
  },
};

/** What the forecast says. */
export const forecastWords: Words<typeof en> = { en, fr };
