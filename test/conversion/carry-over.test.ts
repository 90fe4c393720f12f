import { describe, expect, it } from "vitest";
import type { Carrying } from "../../src/conversion/carried-fields.js";
import { carryToExisting, carryToNew } from "../../src/conversion/carry-over.js";
import { leadIn } from "../support/lead-decision.js";

interface Details {
  readonly email?: string | null | undefined;
  readonly website?: string | null;
  readonly tagIds?: readonly string[] | null;
  readonly doNotCall?: boolean;
  readonly score?: number | null;
}

const lead = {
  ...leadIn("lead.to-process"),
  email: "ann@acme.example",
  website: "",
  tagIds: ["a", "b"] as never, // a test's ids are plain strings
  doNotCall: true,
  manualScore: 3,
};
const fields = ["email", "website", "tagIds", "doNotCall", "score"].map((name) => [name, name]) as unknown;
const carried = fields as Carrying<Details>; // each field goes where one of the same name is
const place = (name: string) => ({ from: name, to: `contact.${name}` });
const nothing = { carried: [], filled: [], conflicts: [], same: [], unmapped: [] };
const onto = (own: Details, choices = {}) => carryToExisting(lead, own, carried, "contact", choices);

describe("carrying a lead's fields over", () => {
  it("CONV-6 gives a new record all that the lead holds, and tells of each field", () => {
    const { changes, report } = carryToNew(lead, carried, "contact");
    expect(changes).toEqual({ email: "ann@acme.example", tagIds: ["a", "b"], doNotCall: true, score: 3 });
    const told = ["email", "tagIds", "doNotCall", "score"].map(place);
    expect(report).toEqual({ ...nothing, carried: told });
  });

  it.each([null, undefined, ""])("CONV-9 fills a field that holds %j", (email) => {
    const { changes, report } = carryToExisting(lead, { email }, [["email", "email"]], "contact");
    expect(changes).toEqual({ email: "ann@acme.example" });
    expect(report).toEqual({ ...nothing, filled: [place("email")] });
  });

  it("CONV-9 unites lists, and leaves what is the same as it is", () => {
    const own = { email: "ann@acme.example", tagIds: ["b", "c"], doNotCall: true, score: 3 };
    const { changes, report } = onto(own);
    expect(changes).toEqual({ tagIds: ["b", "c", "a"] });
    expect(report).toEqual({
      ...nothing,
      filled: [place("tagIds")],
      same: ["email", "doNotCall", "score"].map(place),
    });
    expect(onto({ ...own, tagIds: null }).changes).toEqual({ tagIds: ["a", "b"] });
  });

  it("CONV-9 keeps what differs unless the lead's value was chosen, and tells of both", () => {
    const own = { email: "info@acme.example", tagIds: ["a", "b"], doNotCall: true, score: 0 };
    const { changes, report } = onto(own, { score: "lead" });
    expect(changes).toEqual({ score: 3 });
    expect(report.conflicts).toEqual([
      { ...place("email"), leadValue: "ann@acme.example", ownValue: "info@acme.example", taken: "kept" },
      { ...place("score"), leadValue: 3, ownValue: 0, taken: "lead" },
    ]);
    expect(report.filled).toEqual([]);
  });

  it.each(["doNotCall", "doNotEmail"] as const)("CONV-7 takes the stricter mark: %s", (mark) => {
    const marked = { ...lead, [mark]: true };
    const own: { readonly [Mark in typeof mark]?: boolean } = { [mark]: false };
    const { changes, report } = carryToExisting(marked, own, [[mark, mark]], "contact");
    expect(changes).toEqual({ [mark]: true });
    expect(report).toEqual({ ...nothing, filled: [place(mark)] });
  });
});
