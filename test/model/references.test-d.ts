import { describe, expectTypeOf, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import type { Id, RecordKey } from "../../src/kernel/id.js";
import type { CrmRecord } from "../../src/model/record.js";
import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import type { PointsAt, ReferenceFields, ReferenceMap } from "../../src/model/reference-fields.js";

interface Visit extends CrmRecord<"visit"> {
  readonly accountId: Id<"account">;
  readonly tourId: Id<"tour"> | null;
  readonly tagIds: readonly Id<"tag">[];
  readonly followerIds: readonly Id<"user">[] | null;
  readonly relatedKey: RecordKey | null;
  readonly quoteKeys: readonly RecordKey[];
  readonly externalId: string | null;
  readonly on: CivilDate;
  readonly notes: readonly string[];
}

const complete = {
  companyId: { to: "company", many: false },
  accountId: { to: "account", many: false },
  tourId: { to: "tour", many: false },
  tagIds: { to: "tag", many: true },
  followerIds: { to: "user", many: true },
  relatedKey: { to: "any", many: false },
  quoteKeys: { to: "any", many: true },
} as const;
const { accountId: _, ...incomplete } = complete;

describe("ReferenceMap", () => {
  it("holds exactly the fields that are ids, keys or lists of them, but not the record's own id", () => {
    expectTypeOf<ReferenceFields<Visit>>().toEqualTypeOf<keyof typeof complete>();
    complete satisfies ReferenceMap<Visit>;
  });

  it("lets no reference be missing", () => {
    // @ts-expect-error `accountId` is missing
    incomplete satisfies ReferenceMap<Visit>;
  });

  it("lets nothing be in it that is no reference", () => {
    ({
      ...complete,
      // @ts-expect-error `externalId` is another system's
      externalId: { to: "account", many: false },
    }) satisfies ReferenceMap<Visit>;
  });

  it("lets no reference point elsewhere, nor be a list that is none", () => {
    // @ts-expect-error an account's id points at an account
    ({ to: "contact", many: false }) satisfies ReferenceMap<Visit>["accountId"];
    // @ts-expect-error one id is no list
    ({ to: "account", many: true }) satisfies ReferenceMap<Visit>["accountId"];
  });
});

type TargetsOf<T extends RecordType> = {
  [F in keyof RecordTypes[T]]: PointsAt<RecordTypes[T][F]>;
}[keyof RecordTypes[T]];

it("has only references to types that exist", () => {
  expectTypeOf<Exclude<{ [T in RecordType]: TargetsOf<T> }[RecordType], RecordType | "any">>().toEqualTypeOf<never>();
});
