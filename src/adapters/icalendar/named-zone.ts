import { isTimeZone, zoneOffset } from "../../kernel/time-zone.js";
import { windowsZones } from "./windows-zones.js";

/**
 * The IANA zone that a TZID names: its own name, one at the end of a path such as
 * `/freeassociation.sourceforge.net/Europe/Paris`, one of Windows, or one as Outlook shows it to people. `null` for any
 * other.
 */
export function namedZone(tzid: string): string | null {
  const name = tzid.trim();
  return iana(name) ?? pathEnd(name) ?? windowsName(name) ?? fixedOffset(name) ?? shownByOutlook(name);
}

// The runtime takes abbreviations such as `IST` too, but they mean one zone here and another there.
const iana = (name: string): string | null =>
  (name.includes("/") || withoutArea.has(name)) && isTimeZone(name) ? name : null;

const withoutArea: ReadonlySet<string> = new Set(
  "UTC GMT CET EET MET WET EST MST HST EST5EDT CST6CDT MST7MDT PST8PDT".split(" "),
);

/** Exchange numbers the zones of a file that have one name: `Eastern Standard Time 2`. */
const windowsName = (name: string): string | null =>
  windowsZones.get(name) ?? windowsZones.get(name.replace(/ \d{1,2}$/, "")) ?? null;

function pathEnd(name: string): string | null {
  if (!name.startsWith("/")) return null;
  const steps = name.split("/").slice(-4);
  for (let i = 0; i < steps.length; i++) {
    const found = iana(steps.slice(i).join("/"));
    if (found !== null) return found;
  }
  return null;
}

/** `GMT+0100`, `UTC+01:00`, `GMT`: whole hours have zones of their own, whose sign is the other one. */
function fixedOffset(name: string): string | null {
  const [all, sign, hours, minutes = "00"] = /^(?:GMT|UTC|Z)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i.exec(name) ?? [];
  if (all === undefined || minutes !== "00") return null;
  const hour = Number(hours ?? 0);
  if (hour === 0) return "UTC";
  const zone = `Etc/GMT${sign === "+" ? "-" : "+"}${hour}`;
  return isTimeZone(zone) ? zone : null;
}

/** `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`: the first of the places that is a zone with this offset in winter. */
function shownByOutlook(name: string): string | null {
  const [, sign, hours, minutes, places] = /^\((?:UTC|GMT)(?:\s?([+-])(\d\d):(\d\d))?\)\s*(\S.*)$/.exec(name) ?? [];
  if (places === undefined) return null;
  const known = windowsZones.get(places.replace(/^(\w+) Time \((?:US (?:&|and) )?Canada\).*$/, "$1 Standard Time"));
  if (known !== undefined) return known;
  const offset = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  const zones = places.split(/[,;]/).flatMap((place) => zonesOfPlace(place.trim().replaceAll(" ", "_")));
  return zones.find((zone) => standardOffset(zone) === offset) ?? null;
}

const zonesOfPlace = (place: string): string[] =>
  /^[A-Za-z_]+$/.test(place) ? areas.map((area) => `${area}/${place}`).filter(isTimeZone) : [];

const areas = ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/** The smaller offset of the two halves of a recent year. */
const standardOffset = (zone: string): number =>
  Math.min(
    ...[new Date("2024-01-15T00:00:00Z"), new Date("2024-07-15T00:00:00Z")].map((half) => zoneOffset(zone, half)),
  );
