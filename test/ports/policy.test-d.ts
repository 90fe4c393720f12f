import { expectTypeOf, it } from "vitest";
import type { Actor } from "../../src/model/actor.js";
import type { RecordType } from "../../src/model/record-types.js";
import type { AllowedRecords, Policy } from "../../src/ports/policy.js";

const policy = (_: Policy): void => {};

it("SEC-1 takes a condition for the types that it narrows, and a word for the others", () => {
  policy({ read: (actor, type) => (type === "lead" ? { assignedToId: actor.userId } : "all") });
  policy({ read: () => ({ companyId: null }), write: () => "none" });
  policy({
    read: ({ teamIds }, type) => {
      if (type === "lead") return { or: [{ teamId: { in: teamIds } }, { "custom.open": true }] };
      return type === "account" ? { kinds: { overlaps: ["customer"] } } : "all";
    },
    hiddenFields: (_, type) => (type === "contact" ? ["email"] : []),
    may: ({ userId }, action) => userId !== null || action === "leads.create",
  });
});

it("SEC-1 refuses what is no answer", () => {
  // @ts-expect-error there is no such word
  policy({ read: () => "some" });
  // @ts-expect-error a forgotten answer is none
  policy({ read: () => undefined });
  // @ts-expect-error it is all or none
  policy({ write: () => true });
  // @ts-expect-error it may or it may not
  policy({ may: () => "yes" });
  // @ts-expect-error there is no such action
  policy({ may: (_, action) => action === "leads.sell" });
});

it("SEC-1 knows fields and operators where the answer is written out", () => {
  const mine: AllowedRecords = { assignedToId: "ann" };
  expectTypeOf(mine).toExtend<AllowedRecords>();
  // @ts-expect-error no record has such a field
  const nobodys: AllowedRecords = { asignedToId: "ann" };
  // @ts-expect-error no record has such a score
  const worded: AllowedRecords = { score: { gte: "3" } };
  expectTypeOf<Parameters<NonNullable<Policy["read"]>>>().toEqualTypeOf<[actor: Actor, type: RecordType]>();
  return [nobodys, worded];
});
