import { describe, expect, it } from "vitest";
import type { DirectoryInput } from "../../src/directory/directory-input.schema.js";
import { directoryInputSchema } from "../../src/directory/directory-input.schema.js";
import { planDirectory } from "../../src/directory/plan-directory.js";
import { companySchema } from "../../src/model/company.schema.js";
import { teamSchema } from "../../src/model/team.schema.js";
import { userSchema } from "../../src/model/user.schema.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const empty = { users: new Map(), teams: new Map(), companies: new Map(), currency: "CHF" };
const plan = (input: DirectoryInput, state: object = {}) => planDirectory(input, { ...empty, ...state }, env);
const recordsOf = ({ writes }: ReturnType<typeof plan>) =>
  writes.map((write) => ("record" in write ? write.record : write));
const company = { id: "acme", name: "Acme", countryCode: "FR" };

describe("what the host says of its people", () => {
  it("is taken in with defaults, companies before teams before users, and told of", () => {
    const made = plan({
      users: [{ id: "ann", name: "Ann" }],
      teams: [{ id: "sales", name: "Sales" }],
      companies: [company],
    });
    const nothing = {
      archivedAt: null,
      version: 1,
      createdAt: env.now,
      updatedAt: env.now,
      companyId: null,
      custom: {},
    };
    const [acme, sales, ann] = recordsOf(made);
    const contact = { email: null, phone: null, language: "en", timeZone: "UTC" };
    expect(acme).toEqual({
      ...nothing,
      ...company,
      ...contact,
      code: null,
      currency: "CHF",
      address: null,
      website: null,
      logo: null,
    });
    expect(sales).toEqual({ ...nothing, id: "sales", name: "Sales", managerId: null });
    expect(ann).toEqual({
      ...nothing,
      ...contact,
      id: "ann",
      name: "Ann",
      teamIds: [],
      activeTeamId: null,
      companyIds: [],
      activeCompanyId: null,
      signature: null,
      picture: null,
      externalId: null,
    });
    expect([companySchema.parse(acme), teamSchema.parse(sales), userSchema.parse(ann)]).toEqual([acme, sales, ann]);
    expect(made.entries.map(({ kind, subjectKey }) => [kind, subjectKey])).toEqual([
      ["created", "company/acme"],
      ["created", "team/sales"],
      ["created", "user/ann"],
    ]);
    expect([made.warnings, made.result]).toEqual([[], { added: 3, changed: 0, unchanged: 0 }]);
  });

  it("changes what is stored, of which what is left out stays, and is not written where it is so already", () => {
    const ann = recordWith("user", { id: "ann", name: "Ann", email: "ann@x.example", version: 4 });
    const sales = recordWith("team", { id: "sales", name: "Sales" });
    const state = { users: new Map([["ann", ann]]), teams: new Map([["sales", sales]]) };
    const made = plan(
      { users: [{ id: "ann", name: "Ann Lee", email: undefined }], teams: [{ id: "sales", name: "Sales" }] },
      state,
    );
    expect(made.writes).toMatchObject([
      {
        op: "replace",
        type: "user",
        expectedVersion: 4,
        record: { name: "Ann Lee", email: "ann@x.example", version: 5 },
      },
    ]);
    expect(made.entries).toMatchObject([
      { kind: "updated", subjectKey: "user/ann", data: { changes: { name: { from: "Ann", to: "Ann Lee" } } } },
    ]);
    expect(made.result).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(plan({})).toEqual({ writes: [], entries: [], warnings: [], result: { added: 0, changed: 0, unchanged: 0 } });
  });

  it("puts away since when it was first said, and takes out again", () => {
    const before = new Date(0);
    const archivedAt = (archived: boolean | undefined, stored: Date | null) => {
      const sales = recordWith("team", { id: "sales", name: "Old", archivedAt: stored });
      const [record] = recordsOf(
        plan({ teams: [{ id: "sales", name: "Sales", archived }] }, { teams: new Map([["sales", sales]]) }),
      );
      return (record as typeof sales).archivedAt;
    };
    expect([archivedAt(true, null), archivedAt(true, before)]).toEqual([env.now, before]);
    expect([archivedAt(false, before), archivedAt(undefined, before), archivedAt(undefined, null)]).toEqual([
      null,
      before,
      null,
    ]);
    expect(recordsOf(plan({ teams: [{ id: "t", name: "T", archived: true }] }))).toMatchObject([
      { archivedAt: env.now },
    ]);
  });

  it("has the active team and company among those of the user, once", () => {
    const lists = (said: object, stored?: object) => {
      const users = new Map(
        stored === undefined ? [] : [["ann", recordWith("user", { id: "ann", name: "Old", ...stored })]],
      );
      const [record] = recordsOf(plan({ users: [{ id: "ann", name: "Ann", ...said }] }, { users }));
      const { teamIds, companyIds } = record as { teamIds: unknown; companyIds: unknown };
      return [teamIds, companyIds];
    };
    expect(lists({ activeTeamId: "t", activeCompanyId: "c" })).toEqual([["t"], ["c"]]);
    expect(lists({ teamIds: ["a", "t"], activeTeamId: "t", companyIds: ["b"], activeCompanyId: "c" })).toEqual([
      ["a", "t"],
      ["b", "c"],
    ]);
    expect(lists({ teamIds: ["a"], activeTeamId: null })).toEqual([["a"], []]);
    const stored = { teamIds: ["a", "t"], activeTeamId: "t", companyIds: ["c"], activeCompanyId: "c" };
    expect(lists({}, stored)).toEqual([["a", "t"], ["c"]]);
    expect(lists({ teamIds: ["b"], companyIds: ["d"] }, stored)).toEqual([
      ["b", "t"],
      ["d", "c"],
    ]);
    expect(lists({ activeTeamId: "b", activeCompanyId: "d" }, stored)).toEqual([
      ["a", "t", "b"],
      ["c", "d"],
    ]);
  });
});

describe("what may be said of the host's people", () => {
  const takes = (input: object): boolean => directoryInputSchema.safeParse(input).success;
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `i${i}`);
  const least = {
    users: { id: "ann", name: "Ann" },
    teams: { id: "sales", name: "Sales" },
    companies: company,
  } as const;
  const texts = (...fields: readonly (readonly [string, number])[]) =>
    Object.fromEntries(
      fields.map(([field, most]) => [
        field,
        [
          ["x".repeat(most), null],
          ["x".repeat(most + 1), 1],
        ],
      ]),
    );
  const zone = {
    timeZone: [["Europe/Paris"], ["Paris", "x".repeat(65), null]],
    language: [
      ["fr", "pt-BR"],
      ["french!", null],
    ],
  };
  const place = {
    companyId: [
      ["acme", null],
      ["", 1],
    ],
    archived: [
      [true, false],
      ["yes", null],
    ],
  };
  /** What is right and what is wrong of each field. */
  const fields: Readonly<Record<keyof typeof least, Readonly<Record<string, readonly (readonly unknown[])[]>>>> = {
    users: {
      ...place,
      ...zone,
      name: [["x".repeat(255)], ["", " ", "x".repeat(256), undefined]],
      id: [["a"], ["", "a/b", undefined]],
      ...texts(["email", 254], ["phone", 64], ["picture", 2_048], ["externalId", 255], ["signature", 20_000]),
      teamIds: [
        [[], ids(1_000)],
        [ids(1_001), [""], "t", null],
      ],
      companyIds: [
        [[], ids(1_000)],
        [ids(1_001), [""], "c", null],
      ],
      activeTeamId: [
        ["t", null],
        ["", 1],
      ],
      activeCompanyId: [
        ["c", null],
        ["", 1],
      ],
    },
    teams: {
      ...place,
      name: [["x".repeat(120)], ["", " ", "x".repeat(121), undefined]],
      id: [["a"], ["", undefined]],
      managerId: [
        ["ann", null],
        ["", 1],
      ],
    },
    companies: {
      ...zone,
      archived: place.archived,
      name: [["x".repeat(255)], ["", " ", "x".repeat(256), undefined]],
      id: [["a"], ["", undefined]],
      ...texts(["code", 32], ["email", 254], ["phone", 64], ["website", 2_048], ["logo", 2_048]),
      currency: [["EUR"], ["euro", null]],
      countryCode: [["FR"], ["France", "fr", undefined]],
      address: [
        [null, { extra: null, street: null, postalCode: null, city: "Paris", region: null, countryCode: "FR" }],
        ["Paris", { town: "Paris" }],
      ],
    },
  };

  it.each(Object.entries(fields) as [keyof typeof least, (typeof fields)["users"]][])(
    "is, of %s, one by one, what each field takes",
    (list, known) => {
      const one = (changes: object) => takes({ [list]: [{ ...least[list], ...changes }] });
      for (const [field, [right = [], wrong = []]] of Object.entries(known)) {
        expect(right.filter((value) => !one({ [field]: value })).map((value) => [field, value])).toEqual([]);
        expect(wrong.filter((value) => one({ [field]: value })).map((value) => [field, value])).toEqual([]);
      }
      expect([one({}), one({ more: 1 })]).toEqual([true, false]);
    },
  );

  it("is of at most 1,000 of each, none twice, which is told where it is", () => {
    expect([{}, { users: [] }].every(takes)).toBe(true);
    expect([{ more: [] }, { users: "ann" }].some(takes)).toBe(false);
    const teams = (count: number) => ({ teams: ids(count).map((id) => ({ id, name: "T" })) });
    expect([takes(teams(1_000)), takes(teams(1_001))]).toEqual([true, false]);
    const twice = directoryInputSchema.safeParse({ users: ["a", "b", "a", "b"].map((id) => ({ id, name: "U" })) });
    expect(twice.error?.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["custom", "users", 2, "id"],
      ["custom", "users", 3, "id"],
    ]);
    expect(takes({ users: [least.users], teams: [{ id: "ann", name: "T" }] })).toBe(true);
  });
});
