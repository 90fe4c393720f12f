import { csvSource } from "../../src/adapters/csv/csv-source.js";
import type { ImportOptions } from "../../src/app/import-leads.schema.js";
import type { RefusalCode } from "../../src/messages/messages.js";
import { insert } from "../../src/plan/write.js";
import type { World } from "../support/open-world.js";
import { plannedRows } from "../support/planned-rows.js";
import { textSource } from "../support/row-source.js";
import { sampleRecord } from "../support/sample-record.js";
import type { Raise } from "./raise-call-faults.js";

const people = "Last name;E-mail\nLee;lee@acme.example";
const plan = ({ ann }: World, text = people, options: ImportOptions = {}) =>
  ann.leads.imports.plan(textSource(text), options);

/** What becomes of a row with one more cell, in a column of a kind. */
const cell = async (world: World, header: string, value: string) =>
  plannedRows(await plan(world, `Last name;${header}\nLee;${value}`));

const csv = (text: string | Uint8Array, encoding?: "utf-8") =>
  csvSource(
    async function* () {
      yield typeof text === "string" ? new TextEncoder().encode(text) : text;
    },
    { delimiter: ";", ...(encoding === undefined ? {} : { encoding }) },
  );
const csvRows = async ({ ann }: World, text: string) => plannedRows(await ann.leads.imports.plan(await csv(text)));

async function imported(world: World): Promise<{ importBatchId: string; leadId: string }> {
  const { id: importBatchId } = await (await plan(world)).commit();
  return { importBatchId, leadId: (await world.ann.leads.list()).records[0]?.id ?? "" };
}

/** Imports, rows and files that are not taken. */
export const raiseImportRefusals = {
  IMPORT_COLUMN_UNKNOWN: (world) => plan(world, people, { columns: { Phone: "fixedPhone" } }),
  IMPORT_COLUMN_TWICE: (world) => plan(world, people, { columns: { "#1": "lastName", "#2": "lastName" } }),
  IMPORT_STOPPED: ({ ann }) => ann.leads.imports.plan(textSource(people), {}, { signal: { aborted: true } }),
  IMPORT_ALREADY_UNDONE: async (world) => {
    const { importBatchId } = await imported(world);
    await world.ann.leads.imports.undo({ importBatchId });
    return world.ann.leads.imports.undo({ importBatchId });
  },
  IMPORT_LEADS_CHANGED: async (world) => {
    const { importBatchId, leadId } = await imported(world);
    await world.ann.leads.update({ leadId, changes: { firstName: "Ann" } });
    return world.ann.leads.imports.undo({ importBatchId });
  },
  IMPORT_LEADS_IN_USE: async (world) => {
    const { importBatchId, leadId } = await imported(world);
    const event = { ...sampleRecord("calendarEvent", "least"), companyId: "acme", leadId } as never; // ids of the test
    await world.storage.commit({ writes: [insert("calendarEvent", event)], entries: [] });
    return world.ann.leads.imports.undo({ importBatchId });
  },
  IMPORT_VALUE_NOT_BOOLEAN: (world) => cell(world, "Key account", "perhaps"),
  IMPORT_VALUE_NOT_DATE: (world) => cell(world, "Created on", "2026-02-30"),
  IMPORT_VALUE_NOT_NUMBER: (world) => cell(world, "Score", "much"),
  IMPORT_COUNTRY_UNKNOWN: (world) => cell(world, "Country", "Atlantis"),
  IMPORT_STATUS_UNKNOWN: (world) => cell(world, "Status", "Sleeping"),
  ROW_TOO_LONG: (world) => csvRows(world, "Last name;City\nLee;Paris;more\n"),
  ROW_TOO_SHORT: (world) => csvRows(world, "Last name;City;Country\nLee\n"),
  ROW_MALFORMED: (world) => csvRows(world, 'Last name;City\nLee;"Pa"ris\n'),
  CSV_EMPTY: () => csv(""),
  CSV_MALFORMED: async (world) => csvRows(world, `Last name;City\n"${"x".repeat(2_000_000)}`),
  CSV_UNDECODABLE: () => csv(new Uint8Array([0x61, 0xff, 0xfe, 0x0a]), "utf-8"),
} as const satisfies { readonly [C in RefusalCode]?: Raise };
