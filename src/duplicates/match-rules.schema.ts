import * as z from "zod";
import type { MatchFieldKind, MatchRules } from "./rules/match-rules.js";

const kinds = [
  "givenName",
  "familyName",
  "organisation",
  "mailbox",
  "phone",
  "domain",
  "street",
  "postcode",
  "city",
  "region",
  "date",
  "number",
  "code",
] as const satisfies readonly MatchFieldKind[];

const word = z.string().min(1).max(64);
const path = z.string().min(1).max(128);
const shares = z.record(word, z.number().gt(0).max(1)).optional();
const part = z.union([
  z.strictObject({ field: word, prefix: z.int().min(1).max(255).optional() }),
  z.tuple([word, word]),
]);

const evidence: z.ZodType = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("person"),
      given: word,
      family: word,
      shares: z.strictObject({ given: shares, family: shares }).optional(),
    }),
    z.strictObject({ kind: z.literal("mailbox"), field: word, names: z.tuple([word, word]).optional(), shares }),
    z.strictObject({
      kind: z.enum(["mobile", "landline", "date", "number", "code", "organisation", "domain"]),
      field: word,
      shares,
    }),
    z.strictObject({
      kind: z.literal("place"),
      street: word,
      postcode: word.optional(),
      city: word.optional(),
      shares,
    }),
    z.strictObject({
      kind: z.literal("strongest"),
      of: z.array(evidence).min(1).max(20),
      rest: z.number().min(0).max(1),
    }),
  ]),
);

/** Checks the form of rules by which duplicates are found; whether they name fields that they have is checked by `verifyMatchRules`. */
export const matchRulesSchema = z.strictObject({
  name: word,
  fields: z.record(
    word,
    z.strictObject({ kind: z.enum(kinds), from: z.array(path).min(1).max(8), country: path.optional() }),
  ),
  keys: z
    .array(z.strictObject({ name: word, parts: z.array(part).min(1).max(8) }))
    .min(1)
    .max(32),
  evidence: z.array(evidence).min(1).max(32),
  thresholds: z.strictObject({ sure: z.number(), same: z.number(), review: z.number() }),
  duplicateRate: z.number().gt(0).max(1).optional(),
}) as unknown as z.ZodType<MatchRules>; // pieces of evidence may hold others, which the type of a schema cannot tell
