/** What is measured: a name, and the program that is bundled. */
export const programs: {
  readonly "two pure functions": string;
  readonly "`decideMoveLead`": string;
  readonly "the façade and the memory store": string;
  readonly "all of `crmkit`": string;
  readonly "`crmkit/memory`": string;
  readonly "`occurrencesBetween`": string;
  readonly "`crmkit/icalendar`": string;
  readonly "`crmkit/csv`": string;
  readonly "`crmkit/files`": string;
  readonly "`crmkit/threads`": string;
  readonly "`crmkit/smtp`": string;
  readonly "`crmkit/charts`": string;
  readonly "`crmkit/pdf`": string;
  readonly "`crmkit/testing`": string;
  readonly "`checkStorage`": string;
  readonly "`crmkit/testing/arbitraries`": string;
  readonly "`crmkit/messages/en`": string;
  readonly "`crmkit/messages/fr`": string;
};

/** Bundles a program; gives its sizes in bytes and the packages that it takes along. */
export function measure(
  program: string,
): Promise<{ readonly minified: number; readonly gzipped: number; readonly packages: readonly string[] }>;
