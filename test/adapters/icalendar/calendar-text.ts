/** A calendar of some components. */
export const calendarText = (...components: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...components, "END:VCALENDAR", ""].join("\r\n");

/** An event with a UID, a subject and a start, unless a line says otherwise. */
export function eventText(...lines: readonly string[]): string {
  const given = (name: string): boolean => lines.some((line) => new RegExp(`^${name}[;:]`).test(line));
  const usual = [
    ["UID", "UID:one@example.org"],
    ["SUMMARY", "SUMMARY:Visit"],
    ["DTSTART", "DTSTART;TZID=Europe/Paris:20260302T090000"],
  ];
  const added = usual.flatMap(([name = "", line = ""]) => (given(name) ? [] : [line]));
  return ["BEGIN:VEVENT", ...added, ...lines, "END:VEVENT"].join("\r\n");
}
