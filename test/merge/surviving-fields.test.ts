import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosableFields, mergeRulesOf } from "../../src/merge/merge-rules.js";
import type { Mergeable } from "../../src/merge/mergeable-type.js";
import { survivingFields } from "../../src/merge/surviving-fields.js";
import { uniteAddresses } from "../../src/merge/unite-addresses.js";
import type { AccountAddress } from "../../src/model/account.js";
import { recordWith } from "../support/store-record.js";

const names = fc.constantFrom("x", "y", "z");
const contact = fc.record({
  email: fc.option(names),
  description: fc.option(fc.constantFrom("", " ", "said")),
  tagIds: fc.uniqueArray(names),
  doNotCall: fc.boolean(),
  doNotEmail: fc.boolean(),
  custom: fc.dictionary(fc.constantFrom("floor", "flag", "codes"), fc.constantFrom(0, false, null, "", 2, "said")),
});
const contacts = fc
  .array(contact, { minLength: 2, maxLength: 4 })
  .map((all) => all.map((fields, i) => recordWith("contact", { id: `c${i}`, ...fields }) as Mergeable));

const survive = (records: readonly Mergeable[], choose = {}) =>
  survivingFields(mergeRulesOf("contact", records[0] as Mergeable), records, choose);

const sorted = (value: unknown) => [...(value as readonly string[])].sort();

describe("What survives a merge", () => {
  it("DUP-10 never takes a wish not to be called or mailed away, whatever is chosen", () => {
    fc.assert(
      fc.property(contacts, fc.nat(), (records, nth) => {
        const id = records[nth % records.length]?.id ?? "";
        const { values } = survive(records, { doNotCall: id, doNotEmail: id });
        for (const field of ["doNotCall", "doNotEmail"] as const)
          expect(values[field]).toBe(records.some((record) => record[field]));
      }),
    );
  });

  it("DUP-10 depends on the order of the duplicates only where one of them fills what the original lacks", () => {
    fc.assert(
      fc.property(contacts, (records) => {
        const [original, ...duplicates] = records as [Mergeable, ...Mergeable[]];
        const [one, other] = [survive(records).values, survive([original, ...duplicates.reverse()]).values];
        expect([one["doNotCall"], sorted(one["tagIds"])]).toEqual([other["doNotCall"], sorted(other["tagIds"])]);
        if (original.email !== null) expect(one["email"]).toBe(other["email"]);
      }),
    );
  });

  it("DUP-10 is a value of one of the records, none is lost untold, and 0 and false are values", () => {
    fc.assert(
      fc.property(contacts, (records) => {
        const { values, conflicts, provenance } = survive(records);
        const said = records.filter(({ email }) => email !== null);
        expect(values["email"]).toBe(said[0]?.email ?? null);
        const told = conflicts.find(({ field }) => field === "email")?.lost ?? [];
        const lost = said.filter(({ email }) => email !== said[0]?.email);
        expect(told.map(({ recordId }) => recordId)).toEqual(lost.map(({ id }) => id));
        expect(provenance.find(({ field }) => field === "email")?.from ?? []).toEqual(
          said.slice(0, 1).map(({ id }) => id),
        );
        const floors = records
          .map(({ custom }) => custom["floor"] ?? null)
          .filter((value) => value !== null && value !== "");
        expect((values["custom"] as Readonly<Record<string, unknown>>)["floor"] ?? "").toBe(floors[0] ?? "");
      }),
    );
  });

  it("DUP-10 takes what was chosen, and tells what was lost by it", () => {
    const records = ["x", "y"].map((email, i) => recordWith("contact", { id: `c${i}`, email }));
    const { values, conflicts } = survive(records, { email: "c1" });
    expect([values["email"], conflicts]).toEqual([
      "y",
      [{ field: "email", kept: { recordId: "c1", value: "y" }, lost: [{ recordId: "c0", value: "x" }] }],
    ]);
  });

  it("DUP-10 leaves one default address of each mark, and every address with every mark that it had", () => {
    const marked = fc.record({ billing: fc.boolean(), delivery: fc.boolean(), isDefault: fc.boolean() });
    const street = fc.constantFrom("1", "2", "3").map((one) => ({ address: { street: one } }));
    const lists = fc.array(
      fc.array(
        fc.tuple(street, marked).map(([at, marks]) => ({ ...at, ...marks }) as AccountAddress),
        { maxLength: 3 },
      ),
    );
    const defaultsOf = (list: readonly AccountAddress[], mark: "billing" | "delivery") =>
      list.filter((one) => one.isDefault && one[mark]).length;
    fc.assert(
      fc.property(lists, (all) => {
        const sound = all.filter((list) => defaultsOf(list, "billing") <= 1 && defaultsOf(list, "delivery") <= 1);
        const united = uniteAddresses(sound);
        for (const mark of ["billing", "delivery"] as const) {
          expect(defaultsOf(united, mark)).toBeLessThanOrEqual(1);
          for (const given of sound.flat().filter((one) => one[mark]))
            expect(united.some((one) => one[mark] && one.address.street === given.address.street)).toBe(true);
        }
        expect(uniteAddresses([united, ...sound])).toEqual(united);
      }),
    );
  });

  it("DUP-10 lets nobody choose what belongs to a record itself", () => {
    for (const type of ["lead", "contact", "account"] as const)
      for (const field of ["statusId", "reference", "mergedIntoId", "searchText", "convertedAccountId"])
        expect(choosableFields(type).has(field)).toBe(false);
  });

  it("DUP-10 unites lists of the host's own fields, and fills any other; what is empty everywhere comes from nobody", () => {
    const custom = (...values: unknown[]) =>
      survive(
        values.map((codes, i) => recordWith("contact", { id: `c${i}`, custom: codes === undefined ? {} : { codes } })),
      );
    const told = (...values: unknown[]) => {
      const { values: kept, provenance } = custom(...values);
      const from = provenance.find(({ field }) => field === "custom.codes")?.from ?? [];
      return [Reflect.get(kept["custom"] as object, "codes"), from];
    };
    expect(told(["a"], null, ["b", "a"])).toEqual([
      ["a", "b"],
      ["c0", "c2"],
    ]);
    expect(told(undefined, ["b"])).toEqual([["b"], ["c1"]]);
    expect(told("x", ["b"])).toEqual(["x", ["c0"]]);
    expect(told(null, undefined)).toEqual([null, []]);
  });
});
