import { describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Refusal } from "../../src/kernel/decision.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";
import type { RefusalCode } from "../../src/messages/messages.js";
import { textOf } from "../../src/messages/text-of.js";
import { openWorld } from "../support/open-world.js";
import { raiseAccountRefusals } from "./raise-account-refusals.js";
import type { Raise } from "./raise-call-faults.js";
import { raiseCallFaults } from "./raise-call-faults.js";
import { raiseCatalogRefusals } from "./raise-catalog-refusals.js";
import { raiseDuplicateRefusals } from "./raise-duplicate-refusals.js";
import { raiseEventRefusals } from "./raise-event-refusals.js";
import { raiseExportRefusals } from "./raise-export-refusals.js";
import { raiseIcalendarRefusals } from "./raise-icalendar-refusals.js";
import { raiseImportRefusals } from "./raise-import-refusals.js";
import { raiseIntegrityRefusals } from "./raise-integrity-refusals.js";
import { raiseLeadRefusals } from "./raise-lead-refusals.js";
import { raiseMailRefusals } from "./raise-mail-refusals.js";
import { raiseMergeRefusals } from "./raise-merge-refusals.js";
import { raiseOpportunityRefusals } from "./raise-opportunity-refusals.js";
import { raisePdfRefusals } from "./raise-pdf-refusals.js";
import { raisePersonRefusals } from "./raise-person-refusals.js";
import { raiseReminderRefusals } from "./raise-reminder-refusals.js";
import { raiseReportRefusals } from "./raise-report-refusals.js";
import { raiseStatusRefusals } from "./raise-status-refusals.js";

/** A code without a way to get it is an error of types here. */
const raises: Readonly<Record<RefusalCode, Raise>> = {
  ...raiseCallFaults,
  ...raiseStatusRefusals,
  ...raiseLeadRefusals,
  ...raiseAccountRefusals,
  ...raiseOpportunityRefusals,
  ...raiseImportRefusals,
  ...raiseExportRefusals,
  ...raiseDuplicateRefusals,
  ...raiseEventRefusals,
  ...raiseReminderRefusals,
  ...raiseReportRefusals,
  ...raiseMergeRefusals,
  ...raiseCatalogRefusals,
  ...raiseMailRefusals,
  ...raiseIcalendarRefusals,
  ...raisePdfRefusals,
  ...raiseIntegrityRefusals,
  ...raisePersonRefusals,
};

/** Every refusal in what a call answers, or in what it throws. */
async function refusalsOf(answer: Promise<unknown>): Promise<readonly Refusal[]> {
  try {
    return refusalsIn(await answer);
  } catch (error) {
    if (!isCrmError(error)) throw error;
    return error.refusals;
  }
}

function refusalsIn(value: unknown): readonly Refusal[] {
  if (Array.isArray(value)) return value.flatMap(refusalsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("code" in value && !isCrmError(value)) return [value as Refusal];
  return ["refusals", "error"].flatMap((key) => refusalsIn(Reflect.get(value, key)));
}

/** The parameters that a template names. */
const named = (template: string): string[] => [...template.matchAll(/\{@?([A-Za-z]+)/g)].map(([, name = ""]) => name);

describe("SEC-4: a refusal is really given, with all that its texts tell", () => {
  it.each(Object.entries(raises))("%s", async (code, raise) => {
    const found = (await refusalsOf(raise(openWorld()))).filter((refusal) => refusal.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const messages of [en, fr]) {
      const template = messages.refusals[code as RefusalCode];
      for (const { params = {} } of found) {
        expect(Object.keys(params)).toEqual(expect.arrayContaining(named(template)));
        const told = Object.values(params).map(String); // what is told may hold braces of its own
        const text = told.reduce((rest, value) => rest.replaceAll(value, ""), textOf({ code, params }, messages));
        expect(text).not.toMatch(/[{}]|–/);
      }
    }
  });
});
