import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Id, RecordKey } from "../../src/kernel/id.js";
import type { accountSchema } from "../../src/model/account.schema.js";
import type { accountContactSchema } from "../../src/model/account-contact.schema.js";
import type { attachmentSchema } from "../../src/model/attachment.schema.js";
import type { calendarEventSchema } from "../../src/model/calendar-event.schema.js";
import type { campaignMembershipSchema } from "../../src/model/campaign-membership.schema.js";
import type { catalogSchema } from "../../src/model/catalog.schema.js";
import type { catalogTypeSchema } from "../../src/model/catalog-type.schema.js";
import type { chartLayoutSchema } from "../../src/model/chart-layout.schema.js";
import type { claimSchema } from "../../src/model/claim.schema.js";
import type { companySchema } from "../../src/model/company.schema.js";
import type { contactSchema } from "../../src/model/contact.schema.js";
import type { deliverySchema } from "../../src/model/delivery.schema.js";
import type { duplicateDismissalSchema } from "../../src/model/duplicate-dismissal.schema.js";
import type { emailMessageSchema } from "../../src/model/email-message.schema.js";
import type { eventCategorySchema } from "../../src/model/event-category.schema.js";
import type { guestSchema } from "../../src/model/guest.schema.js";
import type { importBatchSchema } from "../../src/model/import-batch.schema.js";
import type { journalSchema } from "../../src/model/journal.schema.js";
import type { leadSchema } from "../../src/model/lead.schema.js";
import type { opportunitySchema } from "../../src/model/opportunity.schema.js";
import type { pipelineSchema } from "../../src/model/pipeline.schema.js";
import type { CrmRecord } from "../../src/model/record.js";
import type { RecordSchema } from "../../src/model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import type {
  categorySchema,
  departmentSchema,
  industrySectorSchema,
  jobFunctionSchema,
  lostReasonSchema,
  roleSchema,
  sourceSchema,
  tagSchema,
} from "../../src/model/reference-data.schema.js";
import type { reminderSchema } from "../../src/model/reminder.schema.js";
import type { sequenceSchema } from "../../src/model/sequence.schema.js";
import type { statusSchema } from "../../src/model/status.schema.js";
import type { teamSchema } from "../../src/model/team.schema.js";
import type { templateSchema } from "../../src/model/template.schema.js";
import type { Json } from "../../src/model/timeline-entry.js";
import type { timelineEntrySchema } from "../../src/model/timeline-entry.schema.js";
import type { userSchema } from "../../src/model/user.schema.js";

/** The schemas with the types that zod infers, which {@link RecordSchema} hides. */
interface Schemas {
  readonly account: typeof accountSchema;
  readonly accountContact: typeof accountContactSchema;
  readonly attachment: typeof attachmentSchema;
  readonly calendarEvent: typeof calendarEventSchema;
  readonly campaignMembership: typeof campaignMembershipSchema;
  readonly catalog: typeof catalogSchema;
  readonly catalogType: typeof catalogTypeSchema;
  readonly category: typeof categorySchema;
  readonly chartLayout: typeof chartLayoutSchema;
  readonly claim: typeof claimSchema;
  readonly company: typeof companySchema;
  readonly contact: typeof contactSchema;
  readonly delivery: typeof deliverySchema;
  readonly department: typeof departmentSchema;
  readonly duplicateDismissal: typeof duplicateDismissalSchema;
  readonly emailMessage: typeof emailMessageSchema;
  readonly eventCategory: typeof eventCategorySchema;
  readonly guest: typeof guestSchema;
  readonly importBatch: typeof importBatchSchema;
  readonly industrySector: typeof industrySectorSchema;
  readonly jobFunction: typeof jobFunctionSchema;
  readonly journal: typeof journalSchema;
  readonly lead: typeof leadSchema;
  readonly lostReason: typeof lostReasonSchema;
  readonly opportunity: typeof opportunitySchema;
  readonly pipeline: typeof pipelineSchema;
  readonly reminder: typeof reminderSchema;
  readonly role: typeof roleSchema;
  readonly sequence: typeof sequenceSchema;
  readonly source: typeof sourceSchema;
  readonly status: typeof statusSchema;
  readonly tag: typeof tagSchema;
  readonly team: typeof teamSchema;
  readonly template: typeof templateSchema;
  readonly timelineEntry: typeof timelineEntrySchema;
  readonly user: typeof userSchema;
}

/** What the type of a value is once nothing in it can be changed; JSON, which has no end, as the model calls it. */
type DeepReadonly<T> = [z.JSONType] extends [T] ? Json : ReadonlyPart<T>;
type ReadonlyPart<T> = T extends Date | string | number | boolean | null
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> };
type Output<T extends RecordType> = DeepReadonly<z.output<Schemas[T]>>;
/** Fields of record types that something is wrong with, such as `lead.email`. */
type Named<Fields extends Record<RecordType, unknown>> = {
  [T in RecordType]: `${T}.${Fields[T] & string}`;
}[RecordType];

/** Like `expectTypeOf<T>().toBeNever()`, but the compiler's message names what there is. */
const expectNone = <T extends never>(..._: T[]): void => {};

describe("every record type", () => {
  it("has a schema", () => {
    expectTypeOf<keyof Schemas>().toEqualTypeOf<RecordType>();
  });

  it("has no field that its schema lacks, and the other way round", () => {
    type Lacking = { [T in RecordType]: Exclude<keyof RecordTypes[T], keyof Output<T>> };
    type Surplus = { [T in RecordType]: Exclude<keyof Output<T>, keyof RecordTypes[T]> };
    expectNone<Named<Lacking>>();
    expectNone<Named<Surplus>>();
  });

  it("takes in each field exactly what its schema lets through", () => {
    type Unequal<A, B> = { [K in keyof A & keyof B]: A[K] extends B[K] ? (B[K] extends A[K] ? never : K) : K }[keyof A &
      keyof B];
    type Differing = { [T in RecordType]: Unequal<DeepReadonly<RecordTypes[T]>, Output<T>> };
    expectNone<Named<Differing>>();
  });

  it("is what the schema of its name parses to", () => {
    const parse = <T extends RecordType>(schema: RecordSchema<T>, value: unknown): RecordTypes[T] =>
      schema.parse(value);
    expectTypeOf(parse<"lead">).returns.toEqualTypeOf<RecordTypes["lead"]>();
  });

  it("is a record under the name of its own id", () => {
    expectTypeOf<RecordTypes>().toExtend<{ readonly [T in RecordType]: CrmRecord<T> }>();
  });
});

type Leaf = Date | string | number | boolean | null;

/** `true` if a value is a reference or holds one, however deep. JSON, which has no end, holds none. */
type Holds<Value> = [Json] extends [Value] ? never : PartHolds<Value>;
type PartHolds<Value> = Value extends Id<string> | RecordKey
  ? true
  : Value extends Leaf
    ? never
    : Holds<Value[keyof Value & Inside<Value>]>;
type Inside<Value> = Value extends readonly unknown[] ? number : unknown;

/** `true` if a field's value holds a reference elsewhere than where one is looked for: at its top, or in a list there. */
type Hides<Value> = [Json] extends [Value] ? never : PartHides<Value>;
type PartHides<Value> = Value extends Leaf
  ? never
  : Value extends readonly (Id<string> | RecordKey)[]
    ? never
    : PartHolds<Value>;

type HidingFields<Record> = {
  [K in keyof Record & string]: [Hides<Record[K]>] extends [never] ? never : K;
}[keyof Record & string];

describe("references", () => {
  it("hide in no nested object, where merging would not find them", () => {
    expectNone<Named<{ [T in RecordType]: HidingFields<RecordTypes[T]> }>>();
  });

  it("would be found there", () => {
    interface Hiding extends CrmRecord<"hiding"> {
      readonly ownerId: Id<"user"> | null;
      readonly tagIds: readonly Id<"tag">[];
      readonly relatedKeys: readonly RecordKey[] | null;
      readonly data: Json;
      readonly texts: readonly { readonly text: string }[];
      readonly object: { readonly ownerId: Id<"user"> | null };
      readonly list: readonly { readonly subjectKey: RecordKey }[] | null;
      readonly deep: { readonly steps: readonly { readonly byIds: readonly Id<"user">[] }[] } | null;
      readonly map: Readonly<Record<string, Id<"user">>>;
      readonly lists: readonly (readonly Id<"user">[])[];
    }
    expectTypeOf<HidingFields<Hiding>>().toEqualTypeOf<"object" | "list" | "deep" | "map" | "lists">();
  });
});
