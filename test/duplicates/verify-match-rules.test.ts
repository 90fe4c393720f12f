import { describe, expect, it } from "vitest";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import type { EvidenceRule, MatchRules } from "../../src/duplicates/rules/match-rules.js";
import { personMatchRules } from "../../src/duplicates/rules/person-rules.js";
import { shippedRules } from "../../src/duplicates/rules/shipped-rules.js";
import { verifyMatchRules } from "../../src/duplicates/verify-match-rules.js";

const faultsOf = (changes: Partial<MatchRules>) => verifyMatchRules({ ...leadMatchRules, ...changes });
const unfit = (field: string, kind: string, ...path: readonly PropertyKey[]) => ({
  code: "MATCH_RULES_FIELD_UNFIT",
  path: ["evidence", 0, ...path],
  params: { field, kinds: [kind] },
});

describe("verifyMatchRules", () => {
  it("DUP-3 finds nothing wrong with what is shipped", () => {
    for (const rules of [...Object.values(shippedRules), personMatchRules]) expect(verifyMatchRules(rules)).toEqual([]);
  });

  it.each<[EvidenceRule, readonly object[]]>([
    [
      { kind: "person", given: "last", family: "first" },
      [unfit("last", "givenName", "given"), unfit("first", "familyName", "family")],
    ],
    [
      { kind: "place", street: "city", postcode: "street", city: "postcode" },
      [unfit("city", "street", "street"), unfit("street", "postcode", "postcode"), unfit("postcode", "city", "city")],
    ],
    [{ kind: "place", street: "street" }, []],
    [
      { kind: "mailbox", field: "phone", names: ["last", "first"] },
      [
        unfit("phone", "mailbox", "field"),
        unfit("last", "givenName", "names", 0),
        unfit("first", "familyName", "names", 1),
      ],
    ],
    [{ kind: "mailbox", field: "mail" }, []],
    ...(["mobile", "landline"] as const).map((kind): [EvidenceRule, object[]] => [
      { kind, field: "mail" },
      [unfit("mail", "phone", "field")],
    ]),
    ...(["date", "number", "code", "organisation", "domain"] as const).map((kind): [EvidenceRule, object[]] => [
      { kind, field: "mail" },
      [unfit("mail", kind, "field")],
    ]),
    [
      {
        kind: "strongest",
        rest: 0.1,
        of: [
          { kind: "domain", field: "site" },
          { kind: "domain", field: "mail" },
        ],
      },
      [unfit("mail", "domain", "of", 1, "field")],
    ],
  ])("DUP-3 looks in %j for fields of other kinds", (rule, faults) => {
    expect(faultsOf({ evidence: [rule] })).toEqual(faults);
  });

  it("DUP-3 names fields that there are not, where they are named", () => {
    const unknown = (field: string, ...path: readonly PropertyKey[]) => ({
      code: "MATCH_RULES_FIELD_UNKNOWN",
      path,
      params: { field },
    });
    const keys = [
      { name: "a", parts: [{ field: "street.number" }, ["first", "nobody"], { field: "city.number" }] },
    ] as const;
    expect(faultsOf({ keys, evidence: [{ kind: "domain", field: "nowhere" }] })).toEqual([
      unknown("nobody", "keys", 0, "parts", 1, 1),
      unknown("city.number", "keys", 0, "parts", 2, "field"),
      unknown("nowhere", "evidence", 0, "field"),
    ]);
    expect(faultsOf({ keys: [{ name: "a", parts: [{ field: "street.name" }] }] })).toEqual([
      unknown("street.name", "keys", 0, "parts", 0, "field"),
    ]);
  });

  it("DUP-3 asks for thresholds in order, which may be equal", () => {
    const unordered = [{ code: "MATCH_RULES_THRESHOLDS_UNORDERED", path: ["thresholds"] }];
    expect(faultsOf({ thresholds: { sure: 3, same: 3, review: 3 } })).toEqual([]);
    expect(faultsOf({ thresholds: { sure: 2, same: 3, review: 1 } })).toEqual(unordered);
    expect(faultsOf({ thresholds: { sure: 9, same: 3, review: 4 } })).toEqual(unordered);
  });

  it("DUP-3 tells keys of one name, all but the first", () => {
    const key = { name: "a", parts: [{ field: "mail" }] };
    expect(faultsOf({ keys: [key, { ...key, name: "b" }, key] })).toEqual([
      { code: "MATCH_RULES_KEY_REPEATED", path: ["keys", 2, "name"], params: { name: "a" } },
    ]);
  });
});
