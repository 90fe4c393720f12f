import type { Series } from "./engine.js";

const zones = [
  "Europe/Paris",
  "America/New_York",
  "America/Los_Angeles",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Africa/Casablanca",
];

const days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

const dayMs = 86_400_000;

/** The last day before which all series begin, and from which their days are counted back. */
const lastStart = Date.UTC(2026, 4, 31);

/** A series of a number, the same for the same number: begun in the ten years before June 2026, one in five with an end. */
export function seriesNumber(i: number): Series {
  const draw = drawing(i);
  const day = firstDay(draw);
  const hour = 7 + draw(12);
  const start = `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, "0")}:${draw(2) === 0 ? "00" : "30"}:00`;
  const end = draw(5) === 0 ? `;COUNT=${2 + draw(400)}` : "";
  return { start, zone: zones[draw(zones.length)] ?? "UTC", rule: ruleFrom(day, draw) + end };
}

/** A day that every month has. */
function firstDay(draw: Draw): Date {
  const day = new Date(lastStart - draw(3_650) * dayMs);
  return day.getUTCDate() <= 28 ? day : new Date(day.getTime() - 3 * dayMs);
}

/** Four weekly ones and three daily ones to two monthly ones and a yearly one. */
function ruleFrom(day: Date, draw: Draw): string {
  const kind = draw(10);
  const weekday = days[day.getUTCDay()] ?? "MO";
  const nth = Math.ceil(day.getUTCDate() / 7);
  if (kind < 3) return `FREQ=DAILY${every(1 + draw(3))}`;
  if (kind < 7) return `FREQ=WEEKLY${every(1 + draw(2))};BYDAY=${weekdaysWith(weekday, draw)}`;
  if (kind === 7) return `FREQ=MONTHLY${every(1 + draw(3))};BYMONTHDAY=${day.getUTCDate()}`;
  if (kind === 8) return `FREQ=MONTHLY;BYDAY=${nth}${weekday}`;
  return `FREQ=YEARLY;BYMONTH=${day.getUTCMonth() + 1};BYMONTHDAY=${day.getUTCDate()}`;
}

const every = (interval: number): string => (interval === 1 ? "" : `;INTERVAL=${interval}`);

const weekdaysWith = (weekday: string, draw: Draw): string =>
  days.filter((day) => day === weekday || draw(4) === 0).join(",");

/** Draws a whole number from 0 to below another. */
type Draw = (below: number) => number;

function drawing(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
}
