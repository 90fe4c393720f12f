import { describe, expect, it } from "vitest";
import { creationJournal, isCreationBy } from "../../src/journal/creation-journal.js";
import { journalObstacles } from "../../src/journal/journal-obstacles.js";
import { journalSteps, stepsOfJournal } from "../../src/journal/journal-steps.js";
import { planUndoSteps } from "../../src/journal/plan-undo-steps.js";
import { valuesBefore } from "../../src/journal/values-before.js";
import { journalSchema } from "../../src/model/journal.schema.js";
import { check, insert, remove, replace } from "../../src/plan/write.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const lead = recordWith("lead", { id: "l", lastName: "Lee", email: null, version: 3 });
const key = (text: string) => text as never; // a test's keys are plain strings
const change = (fields: Readonly<Record<string, readonly [unknown, unknown]>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, [from, to]]) => [field, { from, to }])) as never; // plain data

describe("the journal of a record that was made", () => {
  const command = { name: "Lee", tags: ["a"] };
  const made = { type: "lead", record: recordWith("lead", { id: "l", companyId: "globex" }) } as const;
  const journal = creationJournal(key("j"), made, command, env);

  it("belongs to the record's company, names it and tells of no field of the command", () => {
    expect(journal).toMatchObject({
      id: "j",
      companyId: "globex",
      kind: "creation",
      actorId: "ann",
      subjectKey: "lead/l",
      writtenKeys: [],
      changes: [],
      undoneAt: null,
    });
    expect(JSON.stringify(journal.result)).not.toContain("Lee");
    expect(journalSchema.parse(journal)).toEqual(journal);
  });

  it("tells the same command from any other, whatever the order of its fields", () => {
    expect(isCreationBy(journal, { tags: ["a"], name: "Lee" })).toBe(true);
    for (const other of [{ ...command, name: "Li" }, { name: "Lee" }, {}, null])
      expect(isCreationBy(journal, other)).toBe(false);
  });

  it("ACC-15 tells nothing once the person was erased, nor where it is of another kind", () => {
    for (const result of [null, "text", {}, { other: 1 }, { command: null }])
      expect(isCreationBy({ ...journal, result }, command)).toBe(false);
  });
});

describe("the steps of a journal", () => {
  it("CONV-18 are the keys with what was done to them, as far as both are there", () => {
    const [first, second] = [
      { version: 1, changes: null },
      { version: 2, changes: {} },
    ];
    const writtenKeys = ["lead/a", "lead/b", "lead/c"].map(key);
    expect(stepsOfJournal({ writtenKeys, changes: [first, second] })).toEqual([
      { key: "lead/a", ...first },
      { key: "lead/b", ...second },
    ]);
  });

  it("CONV-18 are of what is made its key, of what is changed the fields, and of nothing else", () => {
    const writes = [
      insert("lead", lead),
      replace("lead", lead, { email: "lee@x.example" }, env.now),
      replace("lead", { ...lead, id: key("unknown") }, {}, env.now),
      remove("lead", lead),
      check("lead", "l", 3),
    ];
    expect(journalSteps(writes, new Map([[key("lead/l"), lead]]))).toEqual([
      { key: "lead/l", version: 3, changes: null },
      { key: "lead/l", version: 4, changes: { email: { from: null, to: "lee@x.example" } } },
    ]);
  });
});

describe("what keeps a step from being taken back", () => {
  const obstacles = (step: object, record: object | undefined, uses = 0) =>
    journalObstacles(
      [{ key: key("lead/l"), version: 3, changes: null, ...step }],
      new Map(record === undefined ? [] : [[key("lead/l"), record as typeof lead]]),
      new Map([[key("lead/l"), uses]]),
    ).map(({ key: of, why, uses: others }) => `${of} ${why} ${others}`);

  it("CONV-18 is that a record that was made is gone, was changed since or is referred to", () => {
    expect(obstacles({}, lead)).toEqual([]);
    expect(obstacles({}, undefined)).toEqual(["lead/l changed 0"]);
    expect(obstacles({}, { ...lead, version: 4 }, 2)).toEqual(["lead/l changed 0"]);
    expect(obstacles({}, lead, 2)).toEqual(["lead/l used 2"]);
    expect(
      journalObstacles(
        [{ key: key("lead/l"), version: 3, changes: null }],
        new Map([[key("lead/l"), lead]]),
        new Map(),
      ),
    ).toEqual([]);
  });

  it("CONV-18 is that a field that was filled holds something else, whatever else was changed and whoever refers to it", () => {
    const changes = change({ email: [null, "lee@x.example"], website: [null, "x.example"] });
    const filled = { ...lead, version: 9, email: "lee@x.example", website: "x.example" };
    expect(obstacles({ changes }, filled, 2)).toEqual([]);
    expect(obstacles({ changes }, { ...filled, website: null })).toEqual(["lead/l changed 0"]);
    expect(obstacles({ changes }, undefined)).toEqual(["lead/l changed 0"]);
  });
});

describe("taking steps back", () => {
  const records = new Map<string, object>([
    ["lead/l", { ...lead, email: "lee@x.example", lostAt: null }],
    ["contact/c", recordWith("contact", { id: "c", version: 1 })],
  ]) as never;

  it("CONV-18 goes from the last to the first, removes what was made and gives back values, with what follows from them", () => {
    const steps = [
      {
        key: key("lead/l"),
        version: 3,
        changes: change({ email: [null, "lee@x.example"], lostAt: ["2026-01-05T08:00:00.000Z", null] }),
      },
      { key: key("lead/gone"), version: 1, changes: null },
      { key: key("contact/c"), version: 1, changes: null },
    ];
    const derived: unknown[] = [];
    const writes = planUndoSteps(
      steps,
      records,
      (type, record) => {
        derived.push([type, (record as typeof lead).email, (record as typeof lead).lastName]);
        return { searchText: "anew" } as object;
      },
      env,
    );
    expect(writes).toMatchObject([
      { op: "remove", type: "contact", id: "c", expectedVersion: 1 },
      {
        op: "replace",
        type: "lead",
        expectedVersion: 3,
        record: {
          id: "l",
          version: 4,
          email: null,
          lostAt: new Date("2026-01-05T08:00:00.000Z"),
          searchText: "anew",
          updatedAt: env.now,
        },
      },
    ]);
    expect(derived).toEqual([["lead", null, "Lee"]]);
  });

  it("CONV-18 gives instants back as instants, and texts that look like some as texts", () => {
    const at = "2026-01-05T08:00:00.000Z";
    expect(valuesBefore("lead", change({ lostAt: [at, null], convertedAt: [null, at], lastName: [at, null] }))).toEqual(
      {
        lostAt: new Date(at),
        convertedAt: null,
        lastName: at,
      },
    );
  });
});
