/** How a rule that is kept as text ends: after a number of occurrences, or at a last start. */
export type RRuleEnd =
  | {
      /** How many occurrences there are. */
      readonly count: number;
    }
  | {
      /** The last start, as RFC 5545 writes it: a date, or an instant in UTC. */
      readonly until: string;
    };

/** A rule that is kept as text, with another end. */
export function withRRuleEnd(rruleText: string, end: RRuleEnd): string {
  const parts = rruleText.split(";").filter((part) => part !== "" && !/^(?:COUNT|UNTIL)=/i.test(part));
  return [...parts, "count" in end ? `COUNT=${end.count}` : `UNTIL=${end.until}`].join(";");
}

/** How many occurrences a rule that is kept as text has in total; `null` where it does not count them. */
export function countOfRRule(rruleText: string): number | null {
  const count = /(?:^|;)COUNT=(\d+)/i.exec(rruleText)?.[1];
  return count === undefined ? null : Number(count);
}

/** An instant as RFC 5545 writes it. */
export const utcText = (instant: Date): string => instant.toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");
