import * as z from "zod";
import { matchRulesSchema } from "../duplicates/match-rules.schema.js";
import { emailInput } from "../entry/contact-details.schema.js";
import type { ScoringRule } from "../leads/score-lead.js";
import type { Account } from "../model/account.js";
import { currency } from "../model/code.schema.js";
import type { Lead } from "../model/lead.js";
import type { Opportunity } from "../model/opportunity.js";
import { recordSchemas } from "../model/record-schemas.js";
import type { RecordType } from "../model/record-types.js";
import { id, name, text } from "../model/text.schema.js";
import type { Guard } from "../status/move-objections.js";
import { callable } from "./callable.schema.js";
import { reportSettingsSchema } from "./report-settings.schema.js";
import type { CrmSettings } from "./settings.js";

const customField = z.strictObject({
  kind: z.enum(["text", "number", "boolean", "date", "list"]),
  oneOf: z.array(name(255)).max(1_000).optional(),
  required: z.boolean().optional(),
  personal: z.boolean().optional(),
});

const customFields = z.record(z.string(), customField).optional();

const leadSettingsSchema = z.strictObject({
  lostReasonRequired: z.boolean().optional(),
  scoring: z
    .array(z.strictObject({ code: name(64), stars: z.number(), when: callable<ScoringRule["when"]>() }))
    .max(100)
    .optional(),
  sizeBands: z
    .array(
      z.strictObject({
        code: name(64),
        min: z.number(),
        max: z.number().nullable(),
        retired: z.boolean().optional(),
      }),
    )
    .max(1_000)
    .optional(),
  staleAfterDays: z.strictObject({ unassigned: z.number().optional(), untouched: z.number().optional() }).optional(),
  guards: z.record(id("status"), z.array(callable<Guard<Lead>>()).max(100)).optional(),
});

const customMap = z.record(z.string().max(64), z.string().max(64)).optional();
const customConversion = z.strictObject({ account: customMap, contact: customMap, opportunity: customMap });

/** Checks the form of a host's settings; whether they make sense is checked afterwards. */
export const settingsSchema = z.strictObject({
  leads: leadSettingsSchema.optional(),
  accounts: z
    .strictObject({
      prospectStatuses: z.boolean().optional(),
      guards: z.record(id("status"), z.array(callable<Guard<Account>>()).max(100)).optional(),
    })
    .optional(),
  opportunities: z
    .strictObject({
      lostReasonRequired: z.boolean().optional(),
      winOnOrder: z.boolean().optional(),
      types: z.array(name(64)).max(1_000).optional(),
      guards: z.record(id("status"), z.array(callable<Guard<Opportunity>>()).max(100)).optional(),
    })
    .optional(),
  duplicates: z
    .strictObject({
      rules: z
        .strictObject({
          lead: matchRulesSchema.optional(),
          contact: matchRulesSchema.optional(),
          account: matchRulesSchema.optional(),
        })
        .optional(),
      population: z.int().min(1).max(10_000_000_000).optional(),
    })
    .optional(),
  reminders: z
    .strictObject({
      horizonDays: z.int().min(1).max(60).optional(),
      lateAfterMinutes: z.int().min(1).max(100_000).optional(),
      late: z.enum(["send", "skip", "digest"]).optional(),
      leaseSeconds: z.int().min(10).max(86_400).optional(),
      retryMinutes: z.array(z.number().min(0).max(100_000)).max(50).readonly().optional(),
      atOnce: z.int().min(1).max(100).optional(),
    })
    .optional(),
  email: z
    .strictObject({ from: z.strictObject({ address: emailInput(), name: name().optional() }).optional() })
    .optional(),
  catalogs: z
    .strictObject({ enabled: z.boolean().optional(), maxPdfBytes: z.int().min(1).max(1_000_000_000).optional() })
    .optional(),
  reports: reportSettingsSchema.optional(),
  conversion: z.strictObject({ customFields: customConversion.optional() }).optional(),
  currency: currency().optional(),
  publicMailDomains: z.array(text(254)).max(10_000).optional(),
  customFields: z
    .strictObject(
      Object.fromEntries(Object.keys(recordSchemas).map((type) => [type, customFields])) as Record<
        RecordType,
        typeof customFields
      >,
    )
    .optional(),
}) satisfies z.ZodType<CrmSettings>;
