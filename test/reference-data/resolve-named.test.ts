import { describe, expect, it } from "vitest";
import type { RecordKey } from "../../src/kernel/id.js";
import { entryClaimId } from "../../src/reference-data/entry-claim-id.js";
import type { NamedEntry, NamedKind } from "../../src/reference-data/named-kinds.js";
import type { NamedState } from "../../src/reference-data/named-state.js";
import { namedResolver } from "../../src/reference-data/resolve-named.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const web = recordWith("source", { id: "web", companyId: "acme", name: "Web", version: 3 });
const old = recordWith("source", { id: "old", companyId: "acme", name: "Old", archivedAt: new Date(0) });

const claimOn = (name: string, kind: NamedKind = "source", companyId: string | null = "acme") =>
  entryClaimId(kind, companyId, { field: "name", value: name });

const stateOf = (...entries: readonly NamedEntry[]): NamedState => stateOfKind("source", ...entries);

function stateOfKind(kind: NamedKind, ...entries: readonly NamedEntry[]): NamedState {
  const claims = entries.map((entry) => {
    const id = claimOn(entry.name, kind);
    return [id, recordWith("claim", { id, companyId: "acme", holderKey: `${kind}/${entry.id}` })] as const;
  });
  return {
    claims: new Map(claims),
    entries: new Map(entries.map((entry) => [`${kind}/${entry.id}` as RecordKey, entry])),
  };
}

describe("resolving choices", () => {
  it("LEAD-18 checks that what is chosen is as it was, once, however often it is chosen", () => {
    const { idOf, writes } = namedResolver(stateOf(web), decisionEnv());
    expect([idOf("source", "web", ["a"]), idOf("source", { name: "WEB" }, ["b"])]).toEqual(["web", "web"]);
    expect(writes).toEqual([{ op: "check", type: "source", id: "web", expectedVersion: 3 }]);
  });

  it("LEAD-18 makes an entry with the claim on its name, and sees that no shared one has it", () => {
    const { idOf, writes, made, entries } = namedResolver(stateOf(), decisionEnv());
    const id = idOf("source", { name: " Fair " }, []);
    expect(idOf("source", { name: "fair" }, [])).toBe(id);
    expect([...made.values()]).toMatchObject([{ id, name: "Fair", companyId: "acme" }]);
    expect(writes).toMatchObject([
      { op: "insert", type: "source", record: { id, name: "Fair" } },
      { op: "insert", type: "claim", record: { id: claimOn("Fair"), holderKey: `source/${id}` } },
      { op: "check", type: "claim", id: claimOn("Fair", "source", null), expectedVersion: null },
    ]);
    expect(entries).toMatchObject([{ kind: "created", subjectKey: `source/${id}` }]);
  });

  it("LEAD-18 tells where a choice is unknown or was put away", () => {
    const { idOf, refusals, writes } = namedResolver(stateOf(old), decisionEnv());
    expect([
      idOf("source", "nothing", ["a"]),
      idOf("source", "old", ["b"]),
      idOf("source", { name: "OLD" }, ["c"]),
    ]).toEqual([null, null, null]);
    expect(refusals.map(({ code, path }) => [code, ...(path ?? [])])).toEqual([
      ["REFERENCE_UNKNOWN", "a"],
      ["REFERENCE_ARCHIVED", "b"],
      ["REFERENCE_ARCHIVED", "c", "name"],
    ]);
    expect(writes).toEqual([]);
  });

  it("LEAD-18 EVT-1 finds an event category by its name, but makes none, which would have no code and no type", () => {
    const training = recordWith("eventCategory", { id: "training", companyId: "acme", name: "Training", version: 2 });
    const state = stateOfKind("eventCategory", training);
    const { idOf, writes, made, refusals } = namedResolver(state, decisionEnv());
    expect(idOf("eventCategory", { name: "TRAINING" }, ["a"])).toBe("training");
    expect(idOf("eventCategory", { name: "Visit" }, ["categoryId"])).toBeNull();
    expect(refusals).toEqual([
      {
        code: "REFERENCE_UNKNOWN",
        path: ["categoryId", "name"],
        params: { type: "eventCategory", id: "Visit" },
      },
    ]);
    expect(writes).toEqual([{ op: "check", type: "eventCategory", id: "training", expectedVersion: 2 }]);
    expect(made.size).toBe(0);
  });

  it("LEAD-18 takes what was chosen before, whatever became of it", () => {
    const kept = new Set(["source/old", "source/gone"] as RecordKey[]);
    const { idOf, refusals } = namedResolver(stateOf(old), decisionEnv(), kept);
    expect([idOf("source", "old", []), idOf("source", { name: "old" }, []), idOf("source", "gone", [])]).toEqual([
      "old",
      "old",
      "gone",
    ]);
    expect(refusals).toEqual([]);
  });
});
