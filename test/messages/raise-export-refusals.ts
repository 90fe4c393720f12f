import type { ExportRefusalCode } from "../../src/export/export-refusal-code.js";
import type { Raise } from "./raise-call-faults.js";

/** Exports that are not made, or end early. */
export const raiseExportRefusals = {
  EXPORT_STOPPED: async ({ ann }) => {
    const { rows } = await ann.exports.records("lead", {}, { signal: { aborted: true } });
    for await (const _ of rows) break;
  },
  EXPORT_TITLE_TWICE: ({ ann }) =>
    ann.exports.records("lead", { columns: ["email", { field: "lastName", title: "email" }] }),
} satisfies Readonly<Record<ExportRefusalCode, Raise>>;
