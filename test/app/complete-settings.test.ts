import { describe, expect, it } from "vitest";
import { completeSettings } from "../../src/app/complete-settings.js";
import type { CrmSettings } from "../../src/app/settings.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { shippedRules } from "../../src/duplicates/rules/shipped-rules.js";
import { shippedSizeBands } from "../../src/entry/size-bands.js";
import { usualReminderRules } from "../../src/reminders/reminder-rules.js";
import { shippedReports } from "../../src/reports/shipped-reports.js";
import { fullSettings } from "../support/facade-world.js";
import { reasonsOf } from "../support/refused.js";

const faultsOf = (settings: unknown): Promise<readonly string[]> =>
  reasonsOf((async () => completeSettings(settings as CrmSettings))(), "INPUT_INVALID");

const band = (code: string, min: number, max: number | null) => ({ code, min, max });
const rule = (code: string) => ({ code, stars: 1, when: () => true });

describe("the settings", () => {
  it("have a default for everything", () => {
    expect(completeSettings({})).toEqual({
      leads: {
        lostReasonRequired: true,
        guards: {},
        scoring: [],
        sizeBands: shippedSizeBands,
        staleAfterDays: { unassigned: 15, untouched: 15 },
      },
      accounts: { prospectStatuses: false, guards: {} },
      opportunities: { lostReasonRequired: true, winOnOrder: false, types: null, guards: {} },
      duplicates: { rules: shippedRules, population: 50_000 },
      emailFrom: null,
      reminders: usualReminderRules,
      catalogs: { enabled: false, maxPdfBytes: 20_000_000 },
      reportDefinitions: shippedReports,
      customConversion: {},
      currency: "EUR",
      publicMailDomains: new Set(),
      customFields: {},
    });
    expect(completeSettings({ leads: {}, accounts: {}, customFields: {} })).toEqual(completeSettings({}));
    const unsaid = { leads: { scoring: undefined, staleAfterDays: { untouched: undefined } }, accounts: undefined };
    expect(completeSettings(unsaid)).toEqual(completeSettings({}));
  });

  it("are taken as they are where they are given, one by one", () => {
    const settings = fullSettings();
    const { conversion, publicMailDomains, email, reports = [], ...same } = settings;
    const customConversion = conversion?.customFields;
    const duplicates = { rules: { ...shippedRules, account: leadMatchRules }, population: 7 };
    const given = { rules: { account: leadMatchRules }, population: 7 };
    const emailFrom = { address: "crm@example.com", name: null };
    const expected = {
      ...same,
      duplicates,
      emailFrom,
      reportDefinitions: [...shippedReports, ...reports],
      customConversion,
      publicMailDomains: new Set(publicMailDomains),
    };
    expect(completeSettings({ ...settings, duplicates: given })).toEqual(expected);
    expect(completeSettings({ leads: { lostReasonRequired: false } }).leads.lostReasonRequired).toBe(false);
    expect(completeSettings({ leads: { staleAfterDays: { untouched: 3 } } }).leads.staleAfterDays).toEqual({
      unassigned: 15,
      untouched: 3,
    });
  });

  it.each<[string, CrmSettings, string]>([
    [
      "codes of size bands",
      { leads: { sizeBands: [band("s", 0, 9), band("s", 10, null)] } },
      "SIZE_BAND_CODE_TWICE settings leads sizeBands 1",
    ],
    [
      "bounds of size bands",
      { leads: { sizeBands: [band("s", 9, 3)] } },
      "SIZE_BAND_BOUNDS_WRONG settings leads sizeBands 0",
    ],
    [
      "overlaps of size bands",
      { leads: { sizeBands: [band("s", 0, 9), band("m", 9, 20)] } },
      "SIZE_BANDS_OVERLAP settings leads sizeBands 1",
    ],
    [
      "codes of scoring rules",
      { leads: { scoring: [rule("a"), rule("a")] } },
      "SCORING_CODE_TWICE settings leads scoring 1",
    ],
    [
      "days",
      { leads: { staleAfterDays: { untouched: -1 } } },
      "STALE_DAYS_WRONG settings leads staleAfterDays untouched",
    ],
    [
      "names of fields",
      { customFields: { lead: { "my field": { kind: "text" } } } },
      "CUSTOM_FIELD_NAME_WRONG settings customFields lead my field",
    ],
    [
      "choices of fields",
      { customFields: { lead: { tier: { kind: "text", oneOf: [] } } } },
      "CUSTOM_FIELD_CHOICES_EMPTY settings customFields lead tier",
    ],
  ])("are refused with wrong %s", async (_what, settings, fault) => {
    expect(await faultsOf(settings)).toEqual([fault]);
  });

  it("are refused with every fault at once", async () => {
    const settings = {
      leads: {
        sizeBands: [band("s", 0, 9), band("s", 20, 10)],
        scoring: [rule("a"), rule("a")],
        staleAfterDays: { unassigned: 1.5, untouched: -1 },
      },
      customFields: { account: { x: { kind: "list", oneOf: [] } }, lead: { "1st": { kind: "text" } } },
    };
    expect(await faultsOf(settings)).toEqual([
      "SIZE_BAND_CODE_TWICE settings leads sizeBands 1",
      "SIZE_BAND_BOUNDS_WRONG settings leads sizeBands 1",
      "SCORING_CODE_TWICE settings leads scoring 1",
      "STALE_DAYS_WRONG settings leads staleAfterDays unassigned",
      "STALE_DAYS_WRONG settings leads staleAfterDays untouched",
      "CUSTOM_FIELD_CHOICES_EMPTY settings customFields account x",
      "CUSTOM_FIELD_NAME_WRONG settings customFields lead 1st",
    ]);
  });

  it("SEC-3 are refused where they are not of the right form: a slip of the pen sets nothing silently", async () => {
    const settings = {
      lead: {},
      leads: { lostReasonRequired: "yes", guards: { "lead.nurturing": [true] } },
      accounts: { prospectStatus: true },
      customFields: { leed: {}, lead: { a: { kind: "string" } } },
    };
    expect([...(await faultsOf(settings))].sort()).toEqual([
      "INPUT_NOT_ONE_OF settings customFields lead a kind",
      "INPUT_UNKNOWN_FIELD settings accounts prospectStatus",
      "INPUT_UNKNOWN_FIELD settings customFields leed",
      "INPUT_UNKNOWN_FIELD settings lead",
      "INPUT_WRONG_TYPE settings leads guards lead.nurturing 0",
      "INPUT_WRONG_TYPE settings leads lostReasonRequired",
    ]);
  });
});
