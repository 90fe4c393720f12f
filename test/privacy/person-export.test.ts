import { describe, expect, it } from "vitest";
import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import type { HoldingRelation } from "../../src/privacy/holding.js";
import { holding } from "../../src/privacy/holding.js";
import { exportedHolding } from "../../src/privacy/person-export.js";
import type { FoundRecord } from "../../src/privacy/relation-of.js";
import { relationOf } from "../../src/privacy/relation-of.js";
import { recordWith } from "../support/store-record.js";

const clean = (text: string) => text.replaceAll("Lee", "[…]");

describe("what is exported of a record", () => {
  const exported = <T extends RecordType>(
    type: T,
    relation: HoldingRelation,
    fields: object,
    by: readonly string[] = [],
  ) => {
    const record = recordWith(type, { id: "r", ...fields } as never) as RecordTypes[T];
    return exportedHolding(holding(type, record, relation, by), record, clean);
  };

  it("ACC-15 is all of it where it is about the person alone", () => {
    for (const relation of ["person", "about"] as const) {
      const { key, data, ...told } = exported("guest", relation, { name: "Lee", answeredAt: new Date(0) }, [
        "personKey",
      ]);
      expect([key, told]).toEqual(["guest/r", { relation, fields: ["personKey"] }]);
      expect(data).toMatchObject({ id: "r", name: "Lee", answeredAt: "1970-01-01T00:00:00.000Z", answer: null });
    }
  });

  it("ACC-15 is what names the person where it is about something else, and when that was", () => {
    const fields = {
      createdAt: new Date(0),
      name: "Steel for Lee",
      description: "nothing",
      contactId: "lee",
      accountId: "acme-1",
      amount: 5,
      type: "Lee",
      custom: { shoe: "Lee" },
    };
    expect(exported("opportunity", "touched", fields, ["contactId", "amount"]).data).toEqual({
      id: "r",
      createdAt: "1970-01-01T00:00:00.000Z",
      name: "Steel for Lee",
      contactId: "lee",
      custom: { shoe: "Lee" },
    });
  });

  it("ACC-15 is of a list what is the person's, and of an entry what it is about", () => {
    const message = exported("emailMessage", "touched", {
      toAddresses: ["moe", "Lee", "Lee Roe"],
      ccAddresses: ["moe"],
      subject: "x",
    });
    expect(message.data).toEqual({ id: "r", createdAt: expect.any(String), toAddresses: ["Lee", "Lee Roe"] });
    const entry = exported("timelineEntry", "mention", {
      kind: "updated",
      at: new Date(0),
      subjectKey: "lead/x",
      data: { note: "Lee" },
      actorId: "ann",
    });
    expect(entry.data).toEqual({
      id: "r",
      createdAt: expect.any(String),
      kind: "updated",
      at: "1970-01-01T00:00:00.000Z",
      subjectKey: "lead/x",
      data: { note: "Lee" },
    });
  });
});

describe("what a record has to do with a person", () => {
  const persons = new Set(["lead/l"] as never[]); // a test's keys are plain strings
  const addresses = new Set(["lee@x.example", "ann@x.example"]);
  const record = <T extends RecordType>(type: T, fields: object = {}, by: readonly string[] = []): FoundRecord => ({
    type,
    record: recordWith(type, { id: "r", ...fields } as never) as RecordTypes[T],
    fields: by,
  });
  const relation = (one: FoundRecord, known: ReadonlyMap<string, FoundRecord> = new Map()) =>
    relationOf(one, persons, addresses, known as never).relation;

  it("ACC-15 is that rows that link it are about it alone", () => {
    for (const type of ["accountContact", "campaignMembership", "delivery", "duplicateDismissal", "guest"] as const)
      expect(relation(record(type))).toBe("about");
    for (const type of ["opportunity", "journal", "timelineEntry", "account"] as const)
      expect(relation(record(type, {}, ["leadId", "delivery"]))).toBe("touched");
    expect(relationOf(record("guest", {}, ["personKey"]), persons, addresses, new Map())).toMatchObject({
      type: "guest",
      fields: ["personKey"],
    });
  });

  it("ACC-15 is that an event is about whom it names so, not about who comes", () => {
    for (const field of ["leadId", "contactId", "accountId"])
      expect(relation(record("calendarEvent", {}, ["x", field]))).toBe("about");
    expect(relation(record("calendarEvent", {}, ["participantIds"]))).toBe("touched");
    expect(relation(record("calendarEvent"))).toBe("touched");
  });

  it("ACC-15 is that a message is about it that is listed on it, reminds it, or goes to nobody else", () => {
    const message = (fields: object, by: readonly string[] = []) => relation(record("emailMessage", fields, by));
    expect(message({ relatedKeys: ["account/a", "lead/l"] })).toBe("about");
    expect(message({}, ["delivery"])).toBe("about");
    expect(message({ toAddresses: ["lee@x.example"], ccAddresses: ["ann@x.example"] })).toBe("about");
    for (const list of ["toAddresses", "ccAddresses", "bccAddresses"])
      expect(message({ toAddresses: ["lee@x.example"], [list]: ["lee@x.example", "moe@x.example"] })).toBe("touched");
    expect(message({})).toBe("touched");
  });

  it("ACC-15 is that a file is about it that belongs to it and to its messages alone", () => {
    const own = record("emailMessage", { toAddresses: ["lee@x.example"] });
    const shared = record("emailMessage", { toAddresses: ["moe@x.example"] });
    const known = new Map([
      ["emailMessage/own", own],
      ["emailMessage/shared", shared],
    ]);
    const file = (...relatedKeys: readonly string[]) => relation(record("attachment", { relatedKeys }), known);
    expect([file("lead/l"), file("lead/l", "emailMessage/own")]).toEqual(["about", "about"]);
    expect([file("lead/l", "account/a"), file("emailMessage/shared"), file("emailMessage/gone")]).toEqual(
      Array(3).fill("touched"),
    );
  });
});
