import { describe, expect, it } from "vitest";
import type { RecordKey } from "../../src/kernel/id.js";
import { nameClaimId } from "../../src/reference-data/claim-name.js";
import type { NamedEntry } from "../../src/reference-data/named-kinds.js";
import type { NamedState } from "../../src/reference-data/named-state.js";
import { namedResolver } from "../../src/reference-data/resolve-named.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const web = recordWith("source", { id: "web", companyId: "acme", name: "Web", version: 3 });
const old = recordWith("source", { id: "old", companyId: "acme", name: "Old", archivedAt: new Date(0) });

function stateOf(...entries: readonly NamedEntry[]): NamedState {
  const claims = entries.map((entry) => {
    const id = nameClaimId("source", "acme", entry.name);
    return [id, recordWith("claim", { id, companyId: "acme", holderKey: `source/${entry.id}` })] as const;
  });
  return {
    claims: new Map(claims),
    entries: new Map(entries.map((entry) => [`source/${entry.id}` as RecordKey, entry])),
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
      { op: "insert", type: "claim", record: { id: nameClaimId("source", "acme", "Fair"), holderKey: `source/${id}` } },
      { op: "check", type: "claim", id: nameClaimId("source", null, "Fair"), expectedVersion: null },
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
