import { eventTypeWords } from "../calendar/event-type-words.js";

/** Texts of reports in one language. */
export interface ReportWords {
  /** Stands for records without a value. */
  readonly none: string;
  /** Stands for what the actor may not see. */
  readonly concealed: string;
  /** Stands for the smallest categories together. */
  readonly other: string;
  /** Stands in the place of a chart without figures. */
  readonly noData: string;
  /** The sum of all figures. */
  readonly total: string;
  /** What figures are called: numbers of records, money, percent, days. */
  readonly units: { readonly count: string; readonly money: string; readonly percent: string; readonly days: string };
  /** What codes stand for, by type of record and field. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const en: ReportWords = {
  none: "None",
  concealed: "Not visible",
  other: "Other",
  noData: "No data",
  total: "Total",
  units: { count: "Number", money: "Amount", percent: "Percent", days: "Days" },
  codes: {
    "calendarEvent.type": eventTypeWords.en,
    "calendarEvent.status": { planned: "Planned", done: "Done", cancelled: "Cancelled" },
    "calendarEvent.callDirection": { incoming: "Incoming", outgoing: "Outgoing" },
    "calendarEvent.priority": { low: "Low", normal: "Normal", high: "High", urgent: "Urgent" },
    boolean: { true: "Yes", false: "No" },
  },
};

const fr: ReportWords = {
  none: "Aucun",
  concealed: "Non visible",
  other: "Autres",
  noData: "Aucune donnée",
  total: "Total",
  units: { count: "Nombre", money: "Montant", percent: "Pourcentage", days: "Jours" },
  codes: {
    "calendarEvent.type": eventTypeWords.fr,
    "calendarEvent.status": { planned: "Planifié", done: "Réalisé", cancelled: "Annulé" },
    "calendarEvent.callDirection": { incoming: "Entrant", outgoing: "Sortant" },
    "calendarEvent.priority": { low: "Basse", normal: "Normale", high: "Haute", urgent: "Urgente" },
    boolean: { true: "Oui", false: "Non" },
  },
};

/** The texts in French, or else in English. */
export const reportWords = (language: string): ReportWords => (/^fr(-|$)/.test(language) ? fr : en);
