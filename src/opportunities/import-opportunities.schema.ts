import * as z from "zod";
import type { OpportunityDetails } from "../model/opportunity.js";
import { opportunityDetailsShape } from "../model/opportunity.schema.js";
import type { CustomValues } from "../model/record.js";
import { civilDate, id, name, shortText } from "../model/text.schema.js";

/** What a stage of the other system is here: a role of the pipeline, or one of its statuses. */
export type ImportStage =
  | "new"
  | "proposition"
  | "won"
  | "lost"
  | {
      /** The status. */
      readonly statusId: string;
    };

/** Ids and dates are taken as plain strings. */
type Loose<V> = V extends string ? string : V;

/** The fields that a row has as an opportunity has them. */
export type OpportunityRowField =
  | "accountId"
  | "contactId"
  | "amount"
  | "bestCase"
  | "worstCase"
  | "manualProbability"
  | "expectedCloseOn"
  | "type"
  | "assignedToId"
  | "teamId"
  | "description";

/** One opportunity as it stands in another system; what is left out is empty. Amounts are whole minor units, never negative. */
export type OpportunityRow = { readonly [F in OpportunityRowField]?: Loose<OpportunityDetails[F]> | undefined } & {
  /** What the other system calls it: the same is imported once. Never blank. */
  readonly externalId: string;
  /** Its stage there; one of the command's `stages`. */
  readonly stage: string;
  /** What may be sold. Never blank. */
  readonly name: string;
  /** ISO 4217 code of every amount; the account's unless said otherwise, else the company's, else the settings'. */
  readonly currency?: string | null | undefined;
  /** The day on which it came up, from 1900 on; now unless said otherwise, for a closed one the closing day. */
  readonly openedOn?: string | null | undefined;
  /** The day on which it was won or lost, from 1900 on; mandatory for those stages, and for them alone. */
  readonly closedOn?: string | null | undefined;
  /** Why it was lost: the id of one of the reasons of the list; for lost ones alone. */
  readonly lostReasonId?: string | null | undefined;
  /** The host's own fields. */
  readonly custom?: CustomValues | undefined;
};

/** Brings opportunities over from another system, with their history. */
export interface ImportOpportunitiesCommand {
  /** What the stages of the other system are here, by their names there, without blanks around them; 1,000 at most. */
  readonly stages: Readonly<Record<string, ImportStage>>;
  /** The pipeline that the stages belong to; the default one unless said otherwise. */
  readonly pipelineId?: string | undefined;
  /** The opportunities, 1 to 1,000, each `externalId` once. */
  readonly rows: readonly OpportunityRow[];
}

const stage = z.union([
  z.enum(["new", "proposition", "won", "lost"]),
  z.strictObject({ statusId: id("status") }),
]) satisfies z.ZodType<ImportStage>;

/** The stages of rows are trimmed before they are looked up. */
const stageName = name().refine((text) => text.trim() === text, { params: { reason: "stage" } });

/** Checks an {@link ImportOpportunitiesCommand} but for its rows, each of which is checked on its own. */
export const importOpportunitiesSchema = z.strictObject({
  stages: z
    .record(stageName, stage)
    .refine((stages) => Object.keys(stages).length <= 1_000, { params: { reason: "stages" } }),
  pipelineId: id("pipeline").optional(),
  rows: z.array(z.record(z.string(), z.unknown())).min(1).max(1_000),
});

const shape = opportunityDetailsShape;

/** The first day of year 1 stands for "none" in some systems, and so does 1899-12-30: no sale is as old. */
const pastDate = () => civilDate().refine((date) => date >= "1900-01-01", { params: { reason: "date" } });

/** Checks an {@link OpportunityRow}, the host's own fields aside. */
export const opportunityRowSchema = z.strictObject({
  externalId: name(),
  stage: shortText(),
  name: shape.name,
  currency: shape.currency.nullable().optional(),
  openedOn: pastDate().nullable().optional(),
  closedOn: pastDate().nullable().optional(),
  lostReasonId: id("lostReason").nullable().optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
  ...z
    .strictObject({
      accountId: shape.accountId,
      contactId: shape.contactId,
      amount: shape.amount,
      bestCase: shape.bestCase,
      worstCase: shape.worstCase,
      manualProbability: shape.manualProbability,
      expectedCloseOn: shape.expectedCloseOn,
      type: shape.type,
      assignedToId: shape.assignedToId,
      teamId: shape.teamId,
      description: shape.description,
    })
    .partial().shape,
});
