import { describe, expect, it } from "vitest";
import { findFaults } from "../../../src/integrity/find-faults.js";
import type { Surroundings } from "../../../src/integrity/surroundings.js";
import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../../src/model/record-types.js";
import { arbitraryRecord } from "../../../src/testing/arbitraries/arbitrary-record.js";
import { freeFields } from "../../../src/testing/arbitraries/free-fields.js";
import type { RecordFields } from "../../../src/testing/build/build-record.js";
import { recordBuilders } from "../../../src/testing/records/record-builders.js";
import { everyBuilt } from "../../support/every-built.js";
import { seenWhileShrinking } from "../../support/seen-while-shrinking.js";

const types = Object.keys(recordSchemas) as RecordType[];
const all = everyBuilt(recordBuilders());

const around: Surroundings = {
  now: new Date("2026-03-02T09:00:00.000Z"),
  definitions: [],
  people: false,
  stored: <T extends RecordType>(type: T, id: string) =>
    (all[type] as readonly RecordTypes[T][]).find((one) => (one.id as string) === id),
  rowsOf: () => [],
  declines: () => false,
};

/** What a record of each type cannot do without. */
const needed: { readonly [T in RecordType]?: RecordFields<T> } = {
  accountContact: { accountId: all.account[0].id, contactId: all.contact[1].id },
  attachment: { relatedKeys: [`lead/${all.lead[0].id}`] },
  campaignMembership: { memberKey: `lead/${all.lead[0].id}` },
  claim: { holderKey: `lead/${all.lead[0].id}` },
  delivery: { reminderId: all.reminder[0].id, eventId: all.calendarEvent[0].id },
  duplicateDismissal: { pairKeys: [`lead/${all.lead[0].id}`, `lead/${all.lead[1].id}`] },
  guest: { eventId: all.calendarEvent[0].id },
  journal: { subjectKey: `lead/${all.lead[0].id}` },
  opportunity: { accountId: all.account[0].id },
  pipeline: { newStatusId: "a", lostStatusId: "b" },
  reminder: { eventId: all.calendarEvent[0].id, templateId: all.template[0].id },
  status: { pipelineId: all.pipeline[0].id },
  timelineEntry: { subjectKey: `lead/${all.lead[0].id}` },
};

const anyOf = (type: RecordType) =>
  (arbitraryRecord(type) as (fields: object) => ReturnType<ReturnType<typeof arbitraryRecord>>)(needed[type] ?? {});

describe.each(types)("arbitraryRecord of %s", (type) => {
  const seen = seenWhileShrinking(anyOf(type), (record) => JSON.stringify(record).length > 600, 10);

  it("draws and shrinks to records that the schema accepts", () => {
    expect(seen.length).toBeGreaterThan(9);
    for (const record of seen) expect(recordSchemas[type].parse(record)).toStrictEqual(record);
  });

  it("draws and shrinks to records that do not contradict themselves", () => {
    const faults = seen.flatMap((record) => findFaults<RecordType>(type, record, around));
    expect(new Set(faults.map(({ code }) => code).filter((code) => code !== "VALUE_UNCLAIMED"))).toEqual(new Set());
  });

  it("varies every field that may vary", () => {
    const drawn = seenWhileShrinking(anyOf(type), () => false, 25);
    for (const field of freeFields[type] as readonly (keyof (typeof drawn)[number])[])
      expect(new Set(drawn.map((record) => JSON.stringify(record[field]))).size, String(field)).toBeGreaterThan(1);
  });
});

describe("arbitraryRecord", () => {
  it("takes what is given, and has what follows from it follow", () => {
    const seen = seenWhileShrinking(arbitraryRecord("lead")({ email: "zoe@apollo.example" }), () => false, 5);
    for (const lead of seen) expect(lead.matchKeys).toContain("e:zoe@apollo.example");
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  });
});
