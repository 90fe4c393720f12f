import type { IcalendarRefusalCode } from "../calendar/exchange/icalendar-refusal-codes.js";

/** French texts of why a calendar file, or an item of it, is not read. */
export const frIcalendarRefusals: Readonly<Record<IcalendarRefusalCode, string>> = {
  ICALENDAR_MALFORMED: "La ligne {line} du fichier d’agenda est illisible.",
  ICALENDAR_TOO_LARGE: "Un fichier d’agenda a au plus {characters} caractères et {components} composants.",
  ICALENDAR_VERSION_UNKNOWN: "Le fichier d’agenda est de version {version} ; seule la version 2.0 est lue.",
  ICALENDAR_LINE_TOO_LONG: "La ligne {line} du fichier d’agenda dépasse {most} caractères.",
  ICALENDAR_COMPONENT_UNSUPPORTED: "{component} n’est pas un événement et n’est pas lu.",
  ICALENDAR_PROPERTY_REPEATED: "{property} y figure plusieurs fois.",
  ICALENDAR_VALUE_UNREADABLE: "La valeur de {property} à la ligne {line} est illisible.",
  ICALENDAR_START_MISSING: "Il manque le début (DTSTART).",
  ICALENDAR_END_BEFORE_START: "La fin précède le début.",
  ICALENDAR_SUBJECT_MISSING: "Il manque le titre (SUMMARY).",
  ICALENDAR_ZONE_UNKNOWN: "Rien ne dit quel fuseau horaire est « {zone} ».",
  ICALENDAR_RULE_TOO_FREQUENT: "L’événement se répète plus d’une fois par jour ({frequency}).",
  ICALENDAR_EXRULE_UNSUPPORTED: "Les exceptions par règle (EXRULE) ne sont pas lues.",
  ICALENDAR_PERIOD_UNSUPPORTED:
    "Les occurrences supplémentaires avec leur propre durée (RDATE par périodes) ne sont pas lues.",
  ICALENDAR_RANGE_UNSUPPORTED: "Une modification de cette occurrence et des suivantes (RANGE) n’est pas lue.",
  ICALENDAR_DATES_TOO_MANY: "Une série a au plus {most} exceptions d’une sorte.",
  ICALENDAR_GUESTS_TOO_MANY: "Un événement a au plus {most} invités.",
  ICALENDAR_UID_TWICE: "Le fichier contient une version plus récente de cet événement.",
  ICALENDAR_OVERRIDE_TWICE: "Le fichier contient une version plus récente de cette occurrence.",
  ICALENDAR_SERIES_REFUSED: "La série dont il fait partie n’est pas lue.",
};
