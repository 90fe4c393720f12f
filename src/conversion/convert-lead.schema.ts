import * as z from "zod";
import type { AccountDetails, AccountKind } from "../model/account.js";
import { currency } from "../model/code.schema.js";
import type { ContactDetails } from "../model/contact.js";
import { id, idempotencyKey, minorUnits, name } from "../model/text.schema.js";
import { companyFields, contactFields, individualFields } from "./carried-fields.js";

/** What becomes of the account: a new one, or one that is there. */
export type ConversionAccount =
  | {
      /** Makes a new account. */
      readonly create: true;
      /** What it is to the company; a prospect unless said otherwise. */
      readonly kinds?: readonly AccountKind[] | undefined;
    }
  | {
      /** Takes an existing account. */
      readonly id: string;
    };

/** What becomes of the contact: a new one, or some that are there. */
export type ConversionContact =
  | {
      /** Makes a new contact. */
      readonly create: true;
    }
  | {
      /** Takes existing contacts. One gets what is empty filled in; several are only linked, for the lead is one person. */
      readonly ids: readonly string[];
    };

/** The opportunity that is generated with a conversion. */
export interface ConversionOpportunity {
  /** What may be sold; the lead's full name unless said otherwise. */
  readonly name?: string | undefined;
  /** What it is likely to bring, in minor units of the currency. */
  readonly amount?: number | null | undefined;
  /** ISO 4217 code; the account's unless said otherwise, else the company's. */
  readonly currency?: string | undefined;
}

/** Which of two values a field gets: the lead's, or the one that the record has. */
export type FieldChoice = "lead" | "kept";

/** Which value the fields of an existing record get where both have one. A field that leads have nothing for is refused. */
export type FieldChoices<Details> = { readonly [Field in keyof Details]?: FieldChoice | undefined } & {
  /** The host's own fields of the record, by name. */
  readonly custom?: Readonly<Record<string, FieldChoice>> | undefined;
};

/** How a lead is converted (guide: « Convertir une piste en tiers / contact »). */
export interface Conversion {
  /** The account. */
  readonly account: ConversionAccount;
  /** The contact; none unless said otherwise. */
  readonly contact?: ConversionContact | null | undefined;
  /** Whether an opportunity is generated (guide: « Générer une opportunité ? »); none unless said otherwise. */
  readonly opportunity?: boolean | ConversionOpportunity | undefined;
  /** The status that the prospect gets, where prospects have statuses; the new role unless said otherwise. */
  readonly prospectStatusId?: string | undefined;
  /** What an existing account and contact take from the lead although they have a value of their own; nothing unless said otherwise. */
  readonly choose?:
    | {
        /** By field of the account. */
        readonly account?: FieldChoices<AccountDetails> | undefined;
        /** By field of the contact. */
        readonly contact?: FieldChoices<ContactDetails> | undefined;
      }
    | undefined;
}

/** Converts one lead. */
export interface ConvertLeadCommand extends Conversion {
  /** Which lead. */
  readonly leadId: string;
  /** The version of the lead that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
  /** A key of the caller's own: the command is carried out once under it, however often it is sent. */
  readonly idempotencyKey?: string | undefined;
}

/** Converts many leads the same way, each with an outcome of its own. */
export interface ConvertLeadsCommand extends Conversion {
  /** Which leads, 1 to 10,000. */
  readonly leadIds: readonly string[];
}

/** Takes a conversion back. */
export interface UndoConversionCommand {
  /** The lead that was converted. */
  readonly leadId: string;
}

const choice = z.enum(["lead", "kept"]).optional();
const choices = (fields: readonly (readonly [from: string, to: string])[]) =>
  z
    .strictObject({
      ...Object.fromEntries(fields.map(([, to]) => [to, choice])),
      custom: z.record(z.string().max(64), z.enum(["lead", "kept"])).optional(),
    })
    .optional();
const kind = z.enum(["prospect", "customer", "supplier", "internal", "factor"]);

const conversionShape = {
  account: z.union([
    z.strictObject({ create: z.literal(true), kinds: z.array(kind).min(1).max(5).optional() }),
    z.strictObject({ id: id("account") }),
  ]),
  contact: z
    .union([
      z.strictObject({ create: z.literal(true) }),
      z.strictObject({ ids: z.array(id("contact")).min(1).max(200) }),
    ])
    .nullable()
    .optional(),
  opportunity: z
    .union([
      z.boolean(),
      z.strictObject({
        name: name().optional(),
        amount: minorUnits().min(0).nullable().optional(),
        currency: currency().optional(),
      }),
    ])
    .optional(),
  prospectStatusId: id("status").optional(),
  choose: z
    .strictObject({ account: choices([...companyFields, ...individualFields]), contact: choices(contactFields) })
    .optional(),
};

/** Checks a {@link ConvertLeadCommand}. */
export const convertLeadSchema = z.strictObject({
  leadId: id("lead"),
  expectedVersion: z.int().positive().optional(),
  idempotencyKey: idempotencyKey().optional(),
  ...conversionShape,
});

/** Checks a {@link ConvertLeadsCommand}. */
export const convertLeadsSchema = z.strictObject({
  leadIds: z.array(id("lead")).min(1).max(10_000),
  ...conversionShape,
});

/** Checks an {@link UndoConversionCommand}. */
export const undoConversionSchema = z.strictObject({ leadId: id("lead") });
