import type { ExchangedDetails } from "../../calendar/exchange/exchanged-event.js";
import type { Extras } from "./extras.js";
import { formatProperty, formatRaw } from "./format-property.js";
import { degreesText } from "./geo.js";
import { keptParams } from "./kept-params.js";
import { statusProperty } from "./own-properties.js";

/** Writes what an event is and where. Line breaks in texts become those of iCalendar. */
export function detailLines(details: ExchangedDetails, extras: Extras): readonly string[] {
  const { subject, description, location, latitude, longitude, busy } = details;
  const text = (name: string, value: string | null): readonly string[] =>
    value === null ? [] : [formatProperty(name, "text", [value.replace(/\r\n?/g, "\n")], keptParams(extras, name))];
  return [
    ...text("SUMMARY", subject),
    ...text("DESCRIPTION", description),
    ...text("LOCATION", location),
    ...(latitude === null || longitude === null
      ? keptWord(extras, "GEO")
      : [`GEO:${degreesText(latitude)};${degreesText(longitude)}`]),
    ...statusLines(details, extras),
    ...(details.visibility === "private" ? word(extras, "CLASS", "PRIVATE") : []),
    ...(busy ? word(extras, "TRANSP", "OPAQUE") : ["TRANSP:TRANSPARENT"]),
  ];
}

/** A word that was kept because no field says it just so. */
const keptWord = ({ kept }: Extras, name: string): readonly string[] =>
  kept
    .filter((property) => property.name === name)
    .slice(0, 1)
    .map(({ params, value }) => formatRaw(name, params, value));

function word(extras: Extras, name: string, otherwise: string): readonly string[] {
  const kept = keptWord(extras, name);
  return kept.length > 0 ? kept : [`${name}:${otherwise}`];
}

/** The events of iCalendar are never done: a property of our own tells it. */
function statusLines({ status }: ExchangedDetails, extras: Extras): readonly string[] {
  if (status === "cancelled") return ["STATUS:CANCELLED"];
  if (status === "done") return ["STATUS:CONFIRMED", `${statusProperty}:DONE`];
  return status === "planned" ? word(extras, "STATUS", "CONFIRMED") : keptWord(extras, "STATUS");
}
