import { describe, expect, it } from "vitest";
import { decideAddShippedCategories } from "../../src/reference-data/decide-add-shipped-categories.js";
import {
  decideCreateNamedEntry,
  decideRemoveNamedEntry,
  decideUpdateNamedEntry,
  planArchiveNamedEntry,
} from "../../src/reference-data/decide-named-entry.js";
import { entryClaimId } from "../../src/reference-data/entry-claim-id.js";
import { lossObjections } from "../../src/reference-data/loss-objections.js";
import { namedInput } from "../../src/reference-data/named-input.schema.js";
import type { NamedEntry, NamedKind } from "../../src/reference-data/named-kinds.js";
import type { NamedState } from "../../src/reference-data/named-state.js";
import { noLoss, resolveLossReason } from "../../src/reference-data/resolve-loss-reason.js";
import { namedResolver } from "../../src/reference-data/resolve-named.js";
import { shippedEventCategories } from "../../src/reference-data/shipped-event-categories.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const claimOn = (kind: NamedKind, field: "name" | "code", value: string, companyId: string | null = "acme") =>
  entryClaimId(kind, companyId, { field, value });
const entry = <K extends NamedKind>(kind: K, fields: object = {}) =>
  recordWith(kind, { id: "e", companyId: "acme", name: "Fair", version: 3, ...fields } as never) as NamedEntry;
/** A list in which an entry holds these claims. */
const listOf = (kind: NamedKind, held: NamedEntry | undefined, ...claims: readonly string[]): NamedState => ({
  claims: new Map(claims.map((id) => [id, recordWith("claim", { id, holderKey: `${kind}/${held?.id ?? "unseen"}` })])),
  entries: new Map(held === undefined ? [] : [[`${kind}/${held.id}` as never, held]]),
});
const nobody = listOf("source", undefined);
const refusalsOf = (decision: { readonly ok: boolean; readonly refusals?: unknown }) =>
  decision.ok ? [] : decision.refusals;

describe("an entry that is added to a list", () => {
  it("LEAD-18 belongs to the actor's company, or to that which is said, with the claim on its name", () => {
    const decision = decideCreateNamedEntry("tag", { name: "VIP", color: "#112233" }, nobody, env);
    expect(decision).toMatchObject({
      value: {
        writes: [
          { op: "insert", type: "tag", record: { name: "VIP", color: "#112233", companyId: "acme", version: 1 } },
          { op: "insert", type: "claim", record: { id: claimOn("tag", "name", "VIP"), companyId: "acme" } },
          { op: "check", type: "claim", id: claimOn("tag", "name", "VIP", null), expectedVersion: null },
        ],
        entries: [{ kind: "created", subjectKey: expect.stringMatching(/^tag\//), data: { name: "VIP" } }],
        result: { name: "VIP" },
      },
    });
    expect(decision.ok && decision.value.warnings).toEqual([]);
    const shared = decideCreateNamedEntry("source", { name: "Fair", companyId: null }, nobody, env);
    expect(shared).toMatchObject({
      value: {
        result: { companyId: null },
        writes: [
          {},
          { record: { id: claimOn("source", "name", "Fair", null), companyId: null } },
          { id: claimOn("source", "name", "Fair") },
        ],
      },
    });
  });

  it("LEAD-18 EVT-1 is refused where its name or its code is taken, by the company or by all, put away or not", () => {
    const holder = entry("eventCategory", { id: "other" });
    const command = { name: "Fair", code: "F", eventType: "call" } as const;
    const refused = (held: NamedEntry | undefined, ...claims: readonly string[]) =>
      refusalsOf(decideCreateNamedEntry("eventCategory", command, listOf("eventCategory", held, ...claims), env));
    const [name, code] = [claimOn("eventCategory", "name", "FAIR"), claimOn("eventCategory", "code", "f", null)];
    expect(refused(holder, name, code)).toEqual([
      { code: "NAME_TAKEN", path: ["name"], params: { name: "Fair", id: "other" } },
      { code: "CODE_TAKEN", path: ["code"], params: { code: "F", id: "other" } },
    ]);
    const away = { ...holder, archivedAt: new Date(0) };
    expect(refused(away, name, code)).toMatchObject([{ code: "NAME_TAKEN_ARCHIVED" }, { code: "CODE_TAKEN_ARCHIVED" }]);
    expect(refused(undefined, name)).toEqual([
      { code: "NAME_TAKEN", path: ["name"], params: { name: "Fair", id: "unseen" } },
    ]);
    expect(refused(holder, claimOn("source", "name", "Fair"))).toEqual([]);
  });

  it("EVT-1 is refused without what its list needs, and with what another list has", () => {
    const refused = (kind: NamedKind, command: object) =>
      refusalsOf(decideCreateNamedEntry(kind, { name: "N", ...command }, nobody, env));
    expect(refused("eventCategory", { color: "#112233" })).toEqual([
      { code: "NAMED_ENTRY_FIELD_UNFIT", path: ["color"], params: { field: "color", type: "eventCategory" } },
      { code: "NAMED_ENTRY_FIELD_MISSING", path: ["code"], params: { field: "code", type: "eventCategory" } },
      { code: "NAMED_ENTRY_FIELD_MISSING", path: ["eventType"], params: { field: "eventType", type: "eventCategory" } },
    ]);
    expect(refused("source", { allowsNote: true, code: "C", eventType: "call" })).toMatchObject([
      { path: ["allowsNote"] },
      { path: ["code"] },
      { path: ["eventType"] },
    ]);
    expect([
      refused("tag", { color: "#112233" }),
      refused("tag", {}),
      refused("lostReason", { allowsNote: false }),
    ]).toEqual([[], [], []]);
  });
});

describe("an entry that is changed", () => {
  const fair = entry("source");
  const state = { ...listOf("source", fair, claimOn("source", "name", "Fair")), entry: fair };

  it("LEAD-18 gets another name, and the claim on it; nothing is written where nothing changes", () => {
    expect(decideUpdateNamedEntry("source", { name: "Show" }, state, env)).toMatchObject({
      value: {
        writes: [
          { op: "replace", type: "source", record: { id: "e", name: "Show", version: 4 }, expectedVersion: 3 },
          { op: "remove", type: "claim", id: claimOn("source", "name", "Fair") },
          { op: "insert", type: "claim", record: { id: claimOn("source", "name", "Show"), holderKey: "source/e" } },
          { op: "check", type: "claim", id: claimOn("source", "name", "Show", null) },
        ],
        entries: [
          { kind: "updated", subjectKey: "source/e", data: { changes: { name: { from: "Fair", to: "Show" } } } },
        ],
        warnings: [],
        result: { name: "Show" },
      },
    });
    for (const changes of [{ name: "Fair" }, { name: undefined }, {}])
      expect(decideUpdateNamedEntry("source", changes, state, env)).toEqual({
        ok: true,
        value: { writes: [], entries: [], warnings: [], result: fair },
      });
  });

  it("LEAD-18 keeps its claim where the name differs in case alone, and needs none that is gone", () => {
    expect(decideUpdateNamedEntry("source", { name: "FAIR" }, state, env)).toMatchObject({
      value: { writes: { length: 1 } },
    });
    expect(decideUpdateNamedEntry("source", { name: "Show" }, { ...nobody, entry: fair }, env)).toMatchObject({
      value: { writes: [{}, { op: "check", id: claimOn("source", "name", "Fair"), expectedVersion: null }, {}, {}] },
    });
  });

  it("EVT-1 moves the claim on what changes alone", () => {
    const training = entry("eventCategory", { name: "Training", code: "T", eventType: "meeting" });
    const claims = [claimOn("eventCategory", "name", "Training"), claimOn("eventCategory", "code", "T")] as const;
    const list = { ...listOf("eventCategory", training, ...claims), entry: training };
    const decision = decideUpdateNamedEntry("eventCategory", { code: "TR", eventType: "meeting" }, list, env);
    expect(decision.ok && decision.value.writes.slice(1)).toMatchObject([
      { op: "remove", id: claims[1] },
      { op: "insert", record: { id: claimOn("eventCategory", "code", "TR") } },
      { op: "check" },
    ]);
  });

  it("LEAD-18 EVT-1 is refused under a name of another, with a fixed field changed, and with a field of another list", () => {
    const other = listOf("source", entry("source", { id: "other" }), claimOn("source", "name", "Fair"));
    expect(
      refusalsOf(decideUpdateNamedEntry("source", { name: "Fair" }, { ...other, entry: fair }, env)),
    ).toMatchObject([{ code: "NAME_TAKEN", params: { id: "other" } }]);
    const training = {
      ...nobody,
      entry: entry("eventCategory", { name: "Training", code: "T", eventType: "meeting" }),
    };
    expect(
      refusalsOf(decideUpdateNamedEntry("eventCategory", { eventType: "call", color: "#112233" }, training, env)),
    ).toEqual([
      { code: "NAMED_ENTRY_FIELD_UNFIT", path: ["color"], params: { field: "color", type: "eventCategory" } },
      {
        code: "NAMED_ENTRY_FIELD_FIXED",
        path: ["eventType"],
        params: { field: "eventType", type: "eventCategory", name: "Training" },
      },
    ]);
  });
});

describe("an entry that is put away or removed", () => {
  const fair = entry("source");
  const away = entry("source", { archivedAt: new Date(0) });

  it("LEAD-18 is put away and taken out again, and not written where it stands so", () => {
    expect(planArchiveNamedEntry("source", fair, true, env)).toMatchObject({
      writes: [{ op: "replace", record: { archivedAt: env.now, version: 4 }, expectedVersion: 3 }],
      entries: [{ kind: "archived", subjectKey: "source/e" }],
      warnings: [],
      result: { archivedAt: env.now },
    });
    expect(planArchiveNamedEntry("source", away, false, env)).toMatchObject({
      writes: [{ record: { archivedAt: null } }],
      entries: [{ kind: "restored" }],
    });
    for (const [one, archived] of [
      [fair, false],
      [away, true],
    ] as const)
      expect(planArchiveNamedEntry("source", one, archived, env)).toEqual({
        writes: [],
        entries: [],
        warnings: [],
        result: one,
      });
  });

  it("LEAD-18 is removed with its claims where nobody has chosen it", () => {
    const state = { ...listOf("source", fair, claimOn("source", "name", "Fair")), entry: fair };
    expect(decideRemoveNamedEntry("source", { ...state, uses: 0 }, env)).toMatchObject({
      value: {
        writes: [
          { op: "remove", type: "source", id: "e", expectedVersion: 3 },
          { op: "remove", type: "claim", id: claimOn("source", "name", "Fair") },
        ],
        entries: [{ kind: "removed", subjectKey: "source/e", data: { name: "Fair" } }],
        warnings: [],
        result: null,
      },
    });
    expect(decideRemoveNamedEntry("source", { ...nobody, entry: fair, uses: 0 }, env)).toMatchObject({
      value: { writes: [{}, { op: "check", expectedVersion: null }] },
    });
    expect(refusalsOf(decideRemoveNamedEntry("source", { ...state, uses: 1 }, env))).toEqual([
      { code: "NAMED_ENTRY_IN_USE", params: { name: "Fair", uses: 1 } },
    ]);
  });
});

describe("the shipped event categories", () => {
  const add = (state: NamedState, language: "en" | "fr" = "en", companyId: string | null = "acme") =>
    decideAddShippedCategories({ language, companyId: companyId as never }, state, env);

  it("EVT-1 are added in a language, each with the claims on its name and code", () => {
    const decision = add(nobody, "fr");
    expect(decision.ok && decision.value.result.added).toMatchObject(
      shippedEventCategories.map(({ code, eventType, names }) => ({
        code,
        eventType,
        name: names.fr,
        companyId: "acme",
      })),
    );
    expect(decision.ok && [decision.value.result.present, decision.value.warnings]).toEqual([[], []]);
    expect(decision.ok && decision.value.entries).toHaveLength(5);
    expect(decision.ok && decision.value.writes.filter(({ op }) => op === "insert")).toHaveLength(15);
    expect(add(nobody, "en", null)).toMatchObject({
      value: { result: { added: [{ companyId: null, name: "Business event" }, {}, {}, {}, {}] } },
    });
  });

  it("EVT-1 are not added whose codes are there, as far as the actor sees them", () => {
    const own = entry("eventCategory", { name: "Ours", code: "TRAINING" });
    const claim = claimOn("eventCategory", "code", "training");
    const decision = add(listOf("eventCategory", own, claim));
    expect(decision).toMatchObject({ value: { result: { added: { length: 4 }, present: [own] } } });
    expect(add(listOf("eventCategory", undefined, claim))).toMatchObject({
      value: { result: { added: { length: 4 }, present: [] } },
    });
  });

  it("EVT-1 are all refused where the name of one is another entry's, which is told without a place", () => {
    const own = entry("eventCategory", { name: "Training", code: "T" });
    const state = listOf("eventCategory", own, claimOn("eventCategory", "name", "Training"));
    expect(refusalsOf(add(state))).toEqual([{ code: "NAME_TAKEN", params: { name: "Training", id: "e" } }]);
  });
});

describe("a reason of loss", () => {
  const dear = recordWith("lostReason", { id: "dear", name: "Too dear", allowsNote: false, version: 2 });
  const list = listOf("lostReason", dear as NamedEntry, claimOn("lostReason", "name", "Too dear"));

  it("LEAD-18 is found by id or name, made where there is none, and none where none is given", () => {
    expect(resolveLossReason("dear", list, env)).toMatchObject({
      reason: dear,
      refusals: [],
      writes: [{ op: "check", id: "dear" }],
    });
    expect(resolveLossReason({ name: "TOO DEAR" }, list, env).reason).toEqual(dear);
    const made = resolveLossReason({ name: "Late" }, list, env);
    expect(made).toMatchObject({ reason: { name: "Late", allowsNote: true }, entries: [{ kind: "created" }] });
    for (const nothing of [null, undefined]) expect(resolveLossReason(nothing, list, env)).toEqual(noLoss);
    expect(resolveLossReason("gone", list, env)).toMatchObject({
      reason: null,
      refusals: [{ code: "REFERENCE_UNKNOWN", path: ["lostReasonId"], params: { type: "lostReason", id: "gone" } }],
    });
  });

  it("STATUS-7 is mandatory where the settings say so, and takes a note where it allows one", () => {
    const told = (note: string | null, reason: object, reasonRequired = true) =>
      lossObjections(note, { ...noLoss, ...reason } as typeof noLoss, { reasonRequired });
    const allows = { reason: { ...dear, allowsNote: true } };
    expect([told(null, {}, false), told(null, { reason: dear }), told("n", allows)]).toEqual([[], [], []]);
    expect(told(null, {})).toEqual([{ code: "LOST_REASON_MISSING", path: ["lostReasonId"] }]);
    expect(told("n", { reason: dear })).toEqual([{ code: "LOST_NOTE_NOT_ALLOWED", path: ["note"] }]);
    expect(told("n", {}).map(({ code }) => code)).toEqual(["LOST_REASON_MISSING", "LOST_NOTE_NOT_ALLOWED"]);
    const refusals = [{ code: "REFERENCE_UNKNOWN", path: ["lostReasonId"] }];
    expect(told("n", { refusals })).toEqual(refusals);
  });

  it("LEAD-18 SEC-2 is not made by whoever may not add to lists", () => {
    const { idOf, refusals, writes } = namedResolver({ ...list, mayAdd: false }, env);
    expect([idOf("lostReason", { name: "Late" }, ["a"]), idOf("lostReason", { name: "Too dear" }, ["b"])]).toEqual([
      null,
      "dear",
    ]);
    expect(refusals).toEqual([
      { code: "ACTION_FORBIDDEN", path: ["a", "name"], params: { action: "referenceData.create" } },
    ]);
    expect(writes).toHaveLength(1);
  });
});

describe("a choice as it is entered", () => {
  it("LEAD-18 is an id, or a name that is not blank", () => {
    const takes = (choice: unknown): boolean => namedInput("source").safeParse(choice).success;
    expect(["s1", { name: "Fair" }, { name: "x".repeat(120) }].every(takes)).toBe(true);
    expect(
      ["", 1, {}, { name: " " }, { name: null }, { name: "x".repeat(121) }, { name: "Fair", more: 1 }].some(takes),
    ).toBe(false);
    const blank = namedInput("source").safeParse({ name: null }).error?.issues[0];
    expect(JSON.stringify(blank)).toContain('"reason":"blank"');
  });
});
