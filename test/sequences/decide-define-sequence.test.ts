import { expect, it } from "vitest";
import type { DefineSequence } from "../../src/sequences/decide-define-sequence.js";
import { decideDefineSequence } from "../../src/sequences/decide-define-sequence.js";
import { sequenceId } from "../../src/sequences/sequence-id.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { decisionEnv } from "../support/lead-decision.js";

const asked = { recordType: "account", companyId: "acme" as never, format: "ACC-{number:5}" } as const;
const stored = buildRecord("sequence", {
  id: sequenceId("account", "acme"),
  version: 3,
  companyId: "acme",
  recordType: "account",
  format: "ACC-{number:5}",
  nextNumber: 8,
});

const decide = (changes: Partial<DefineSequence>, before: typeof stored | undefined = stored) =>
  decideDefineSequence({ ...asked, ...changes }, before, decisionEnv());

it("ACC-10 a new sequence begins with 1 unless said otherwise, under the id of its company and type", () => {
  const first = decideDefineSequence(asked, undefined, decisionEnv());
  expect(first).toMatchObject({
    ok: true,
    value: {
      writes: [{ op: "insert", type: "sequence" }],
      entries: [{ kind: "updated", data: { format: "ACC-{number:5}", nextNumber: 1 } }],
      warnings: [],
      result: { id: stored.id, version: 1, companyId: "acme", recordType: "account", nextNumber: 1 },
    },
  });
  expect(decideDefineSequence({ ...asked, nextNumber: 500 }, undefined, decisionEnv())).toMatchObject({
    value: { result: { nextNumber: 500 } },
  });
});

it("ACC-10 a change of the format goes on where the numbers stand", () => {
  expect(decide({ format: "A{number}" })).toMatchObject({
    ok: true,
    value: {
      writes: [
        {
          op: "replace",
          type: "sequence",
          expectedVersion: 3,
          record: { format: "A{number}", nextNumber: 8, version: 4 },
        },
      ],
      entries: [{ subjectKey: `sequence/${stored.id}`, data: { format: "A{number}", nextNumber: 8 } }],
      result: { format: "A{number}", nextNumber: 8, version: 4 },
    },
  });
  expect(decide({ nextNumber: 9 })).toMatchObject({ value: { result: { format: "ACC-{number:5}", nextNumber: 9 } } });
});

it("ACC-10 nothing is written where all is so already", () => {
  const nothing = { ok: true, value: { writes: [], entries: [], warnings: [], result: stored } };
  expect(decide({})).toEqual(nothing);
  expect(decide({ nextNumber: 8 })).toEqual(nothing);
});

it("ACC-10 no number is given again, and every format has one", () => {
  expect(decide({ nextNumber: 7, format: "ACC" })).toEqual({
    ok: false,
    refusals: [
      { code: "SEQUENCE_FORMAT_WRONG", path: ["format"], params: { format: "ACC", example: "ACC-{number:5}" } },
      { code: "SEQUENCE_NUMBER_USED", path: ["nextNumber"], params: { least: 8 } },
    ],
  });
});
