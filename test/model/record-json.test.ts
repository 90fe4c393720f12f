import { describe, expect, it } from "vitest";
import { recordOfJson, recordToJson } from "../../src/model/record-json.js";
import { buildRecord } from "../../src/testing/build/build-record.js";

const at = new Date("2026-01-05T08:00:00.123Z");

describe("recordToJson", () => {
  it("writes instants as texts, wherever the type has them, and leaves texts that look like one alone", () => {
    const custom = { note: "2026-01-05T08:00:00.123Z" };
    const lead = buildRecord("lead", { id: "a", createdAt: at, archivedAt: null, custom });
    const json = recordToJson("lead", lead);
    expect(json).toMatchObject({ createdAt: "2026-01-05T08:00:00.123Z", archivedAt: null, custom });
    expect(recordOfJson("lead", JSON.parse(JSON.stringify(json)))).toEqual(lead);
  });

  it("gives copies", () => {
    const lead = buildRecord("lead", { id: "a", tagIds: ["t"] });
    const json = recordToJson("lead", lead);
    const back = recordOfJson("lead", json);
    expect(json["tagIds"]).not.toBe(lead.tagIds);
    expect(back.tagIds).not.toBe(json["tagIds"]);
    expect(back.createdAt).not.toBe(lead.createdAt);
  });

  it("keeps keys of any name", () => {
    const data = JSON.parse('{ "__proto__": 1, "constructor": { "at": "2026-01-05T08:00:00.123Z" } }');
    const entry = buildRecord("timelineEntry", { id: "e", data });
    const text = JSON.stringify(recordToJson("timelineEntry", entry));
    const back = recordOfJson("timelineEntry", JSON.parse(text));
    expect(Object.entries(back.data as object)).toEqual(Object.entries(data));
  });
});
