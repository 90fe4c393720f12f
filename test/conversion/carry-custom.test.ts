import { describe, expect, it } from "vitest";
import type { CustomConversion } from "../../src/conversion/carry-custom.js";
import { carryCustom, verifyCustomConversion } from "../../src/conversion/carry-custom.js";

const nothing = { carried: [], filled: [], conflicts: [], same: [], unmapped: [] };
const place = { from: "custom.budget", to: "account.custom.yearly" };
const map = { budget: "yearly" };

describe("carrying the host's own fields over", () => {
  it("CONV-6 gives a new record what the lead holds of the declared fields", () => {
    const { custom, report } = carryCustom({ budget: 5, fax: "1" }, null, map, "account");
    expect(custom).toEqual({ yearly: 5 });
    expect(report).toEqual({ ...nothing, carried: [place] });
    expect(carryCustom({ budget: 5 }, null, undefined, "account")).toEqual({ custom: {}, report: nothing });
  });

  it("CONV-6 carries nothing of a field that says nothing, or that the lead has not", () => {
    for (const lead of [{ budget: "" }, { budget: false }, {}])
      expect(carryCustom(lead, { yearly: 1 }, map, "account")).toEqual({ custom: { yearly: 1 }, report: nothing });
    const inherited = carryCustom({}, null, { toString: "yearly" }, "account");
    expect(inherited.custom).toEqual({});
  });

  it("CONV-9 fills what is empty in a record that is there, and keeps what is the same", () => {
    const filled = carryCustom({ budget: 5 }, { area: "north" }, map, "account");
    expect(filled).toEqual({ custom: { area: "north", yearly: 5 }, report: { ...nothing, filled: [place] } });
    const same = carryCustom({ budget: 5 }, { yearly: 5 }, map, "account", { yearly: "lead" });
    expect(same).toEqual({ custom: { yearly: 5 }, report: { ...nothing, same: [place] } });
  });

  it("CONV-9 keeps what differs unless the lead's value was chosen", () => {
    const kept = carryCustom({ budget: 5 }, { yearly: 0 }, map, "account");
    const conflict = { ...place, leadValue: 5, ownValue: 0 };
    expect(kept).toEqual({
      custom: { yearly: 0 },
      report: { ...nothing, conflicts: [{ ...conflict, taken: "kept" }] },
    });
    const taken = carryCustom({ budget: 5 }, { yearly: 0 }, map, "account", { yearly: "lead" });
    expect(taken).toEqual({
      custom: { yearly: 5 },
      report: { ...nothing, conflicts: [{ ...conflict, taken: "lead" }] },
    });
  });
});

describe("checking the map of the host's own fields", () => {
  const declared = {
    lead: { budget: { kind: "number" }, region: { kind: "text", oneOf: ["north"] }, free: { kind: "text" } },
    account: { yearly: { kind: "number" }, area: { kind: "text", oneOf: ["north", "south"] }, note: { kind: "text" } },
  } as const;
  const faults = (account: Readonly<Record<string, string>>) => verifyCustomConversion({ account }, declared);

  it("CONV-6 takes fields that are declared and fit", () => {
    expect(faults({ budget: "yearly", region: "area", free: "note" })).toEqual([]);
    expect(faults({ region: "note" })).toEqual([]);
    expect(verifyCustomConversion({ account: undefined } as CustomConversion, declared)).toEqual([]);
  });

  it.each([
    ["budget", "nowhere", "CUSTOM_CONVERSION_UNKNOWN"],
    ["nowhere", "yearly", "CUSTOM_CONVERSION_UNKNOWN"],
    ["toString", "yearly", "CUSTOM_CONVERSION_UNKNOWN"],
    ["budget", "note", "CUSTOM_CONVERSION_UNFIT"],
    ["free", "area", "CUSTOM_CONVERSION_UNFIT"],
  ])("CONV-6 refuses to carry %s to %s", (from, to, code) => {
    expect(faults({ [from]: to })).toEqual([{ code, path: ["account", from], params: { from, to } }]);
  });

  it("CONV-6 refuses a choice that the target does not have, and a target that declares nothing", () => {
    const lead = { region: { kind: "text", oneOf: ["north", "east"] } } as const;
    const narrow = verifyCustomConversion({ account: { region: "area" } }, { ...declared, lead });
    expect(narrow.map(({ code }) => code)).toEqual(["CUSTOM_CONVERSION_UNFIT"]);
    const undeclared = verifyCustomConversion({ contact: { free: "note" } }, declared);
    expect(undeclared.map(({ code }) => code)).toEqual(["CUSTOM_CONVERSION_UNKNOWN"]);
  });
});
