import { expect } from "vitest";
import { csvSource } from "../../src/adapters/csv/csv-source.js";
import { readCalendar, writeCalendar } from "../../src/adapters/icalendar/index.js";
import type { MemorySnapshot } from "../../src/adapters/memory/index.js";
import { memoryStorage } from "../../src/adapters/memory/index.js";
import { pdfObjections } from "../../src/catalogs/pdf/pdf-objections.js";
import type { LocalDateTime } from "../../src/kernel/local-date-time.js";
import { formatRRule } from "../../src/recurrence/format-rrule.js";
import { parseRRule } from "../../src/recurrence/parse-rrule.js";
import { renderTemplate } from "../../src/templates/render-template.js";
import { sampleValues } from "../../src/templates/sample-values.js";
import { templateObjections } from "../../src/templates/verify-template.js";
import { calendarText, eventText } from "../adapters/icalendar/calendar-text.js";
import { google } from "../adapters/icalendar/shapes/google.js";
import { outlook } from "../adapters/icalendar/shapes/outlook.js";
import { openWorld } from "../support/open-world.js";
import { pdfOf } from "../support/pdf-files.js";
import type { FuzzTarget } from "./fuzz-target.js";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

const csv: FuzzTarget = {
  name: "csv",
  costLength: 300,
  seeds: [
    'Last name,Company,E-mail,Phone\r\nMichel,Apollo,l.michel@apollo.example,"+33 1 23 45 67 89"\r\n',
    "Nom;Société;Ville\nMichel;Apollo;Lyon\nRoy;;Paris\n",
    'Last name\tNote\nLee\t"two\nlines, ""quoted"""\n',
  ],
  words: [",", ";", "\t", '"', '""', "\r\n", "Last name", "=1+1", "sep=;\n"],
  read: async (text) => {
    const open = async function* () {
      yield Buffer.from(text, "utf8");
    };
    return openWorld().ann.leads.imports.plan(await csvSource(open, { name: "leads.csv" }), {});
  },
};

const start = "2026-03-02T09:00:00" as LocalDateTime;

const rrule: FuzzTarget = {
  name: "rrule",
  seeds: [
    "FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=12",
    "RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=3,11;BYMONTHDAY=-1,15;UNTIL=20301231T225959Z;WKST=SU",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1",
  ],
  words: [
    "FREQ=",
    "DAILY",
    "COUNT=",
    "UNTIL=",
    "BYDAY=",
    "-53MO",
    ";",
    "=",
    ",",
    "INTERVAL=0",
    "BYSECOND=60",
    "RSCALE=X",
  ],
  read: (text) => {
    const found = parseRRule(text, start, "Europe/Paris");
    const read = found.ok ? found.value.recurrence : null;
    // What has a structure can be written, and is read again as it was.
    if (read !== null)
      expect(parseRRule(formatRRule(read, start, "Europe/Paris"), start, "Europe/Paris")).toEqual(found);
  },
};

const icalendar: FuzzTarget = {
  name: "icalendar",
  seeds: [
    calendarText(
      eventText(
        "RRULE:FREQ=WEEKLY;BYDAY=MO",
        "EXDATE;TZID=Europe/Paris:20260309T090000",
        "ATTENDEE;CN=Ann:mailto:ann@example.org",
      ),
    ),
    google.slice(0, 6_000),
    outlook.slice(0, 6_000),
  ],
  words: [
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "\r\n ",
    ";TZID=",
    "DTSTART:",
    "RRULE:FREQ=DAILY\r\n",
    "RECURRENCE-ID:",
    "VALUE=DATE:",
    ":",
    ";",
    "\\n",
  ],
  read: (text) =>
    writeCalendar(readCalendar(text, { timeZone: "Europe/Paris" }).events, { now: new Date("2026-03-02T09:00:00Z") }),
};

const template: FuzzTarget = {
  name: "template",
  seeds: [
    "Dear {{lead.title}} {{lead.lastName}},{{#lead.email}} we write to {{lead.email}}.{{/lead.email}}{{^lead.email}} call us.{{/lead.email}}",
    '<p style="color:red">{{lead.fullName}}</p><script>1</script><br>&amp;&#60;',
    "{{! a remark }}{{lead.companyName}}\n\n{{user.name}}",
  ],
  words: [
    "{{",
    "}}",
    "{{{",
    "{{#lead.email}}",
    "{{/lead.email}}",
    "{{=<% %>=}}",
    "{{>x}}",
    "{{.}}",
    "<",
    "<!--",
    "-->",
    "&#",
    "&#x110000;",
  ],
  read: (content) => {
    const text = { subject: content, content, signature: content };
    const objections = templateObjections({ model: "lead", ...text });
    if (objections.length > 0) return objections;
    return (["text", "html"] as const).map((format) => renderTemplate({ ...text, format }, sampleValues("lead", "fr")));
  },
};

const { ann } = openWorld();
for (const lastName of ["Lee", "Michel", "Roy"]) await ann.leads.create({ lastName });
const { next } = await ann.leads.list({ limit: 1 });

const where = {
  and: [
    { statusId: { in: ["lead.to-process", "lead.lost"] } },
    { or: [{ createdOn: { gte: "2026-01-01" } }, { "address.city": { contains: "ly" } }] },
    { not: { score: { lt: 10 } } },
  ],
};

/** Pieces of any JSON. */
const jsonWords = ["{", "}", "[", "]", ":", ",", "null", "true", '"__proto__":', "1e400"];

const query: FuzzTarget = {
  name: "query",
  seeds: [
    JSON.stringify({ where, sort: [{ field: "lastName", direction: "desc" }], limit: 5 }),
    JSON.stringify({ where: { email: null }, search: "apollo michel" }),
    JSON.stringify({ where: { companyName: { contains: "pol" } } }),
  ],
  words: [...jsonWords, '"and":', '"not":', '"in":', '"constructor":', '"where":', '"after":'],
  read: async (text) => {
    const input = parsed(text);
    return input === undefined ? null : ann.leads.list(input as never);
  },
};

const cursor: FuzzTarget = {
  name: "cursor",
  seeds: [next ?? ""],
  words: ["%", "%5B", "%5D", "%22", "%2C", "%00", "%ff", "null", "%7B%22__proto__%22%3A1%7D"],
  read: async (after) => ann.leads.list({ limit: 1, after } as never),
};

const snapshot: FuzzTarget = {
  name: "snapshot",
  seeds: [JSON.stringify(await storedWorld())],
  words: [...jsonWords, '"records":', '"timeline":', '"lead":', '"version":', "-0"],
  read: (text) => {
    const input = parsed(text);
    return input === undefined ? null : memoryStorage({ snapshot: input as MemorySnapshot }).snapshot();
  },
};

const pdf: FuzzTarget = {
  name: "pdf",
  seeds: [textOf(await pdfOf(1, false)), textOf(await pdfOf(2, true))],
  words: [
    "obj",
    "endobj",
    "stream\n",
    "endstream",
    "<<",
    ">>",
    "[",
    "]",
    "/Kids",
    "/Parent 1 0 R",
    "/Length 99999999",
    "1 0 R",
    "xref",
    "trailer",
    "%%EOF",
    "startxref\n",
  ],
  isBinary: true,
  read: async (text) => pdfObjections({ fileName: "a.pdf", content: bytesOf(text) }, { maxPdfBytes: 1_000_000 }),
};

/** All that reads what strangers write. */
export const fuzzTargets: readonly FuzzTarget[] = [csv, rrule, icalendar, template, query, cursor, snapshot, pdf];

/** JSON that a host has parsed; `undefined` for what is none, which comes no further than the host. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function storedWorld(): Promise<MemorySnapshot> {
  const storage = memoryStorage();
  const { ann } = openWorld({ storage });
  const { id } = await ann.leads.create({ lastName: "Michel", companyName: "Apollo", email: "l@apollo.example" });
  await ann.leads.move({ leadId: id, statusId: "lead.nurturing" });
  return storage.snapshot();
}
