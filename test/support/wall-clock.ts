import type { CivilDate } from "../../src/kernel/civil-date.js";

/** What calendar and clock show in a zone, by the runtime's own fields of a date: in milliseconds as if it were UTC. */
export function wallClock(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
    const wall = new Date(0);
    wall.setUTCFullYear(year, part("month") - 1, part("day"));
    wall.setUTCHours(part("hour"), part("minute"), part("second"), ((instant % 1000) + 1000) % 1000);
    return wall.getTime();
  };
}

/** The date that a wall clock shows. */
export const dateOnWall = (wall: number): CivilDate => new Date(wall).toISOString().slice(0, 10) as CivilDate;
