import { describe, expect, it } from "vitest";
import {
  companyFields,
  contactFields,
  individualFields,
  leadFields,
  leadValue,
  saysSomething,
} from "../../src/conversion/carried-fields.js";
import { leadIn } from "../support/lead-decision.js";

const lead = leadIn("lead.to-process");

describe("what a conversion carries", () => {
  it("CONV-6 knows a place, or none, for every field that a lead may hold", () => {
    const carried = new Set([...companyFields, ...contactFields].map(([from]) => from));
    expect(leadFields.filter((field) => !carried.has(field))).toEqual(["externalId"]);
    expect([...carried].filter((field) => !leadFields.includes(field))).toEqual([]);
  });

  it("CONV-5 gives an individual account what makes a person, and a company its name", () => {
    const ofCompany = new Set(companyFields.map(([from]) => from));
    const ofPerson = individualFields.filter(([from]) => !ofCompany.has(from));
    expect(ofPerson).toEqual(["title", "firstName", "lastName", "picture"].map((field) => [field, field]));
    expect(companyFields).toContainEqual(["companyName", "name"]);
    expect(individualFields.map(([from]) => from)).not.toContain("companyName");
  });

  it("CONV-6 carries the score that was given, else the proposed one", () => {
    expect(leadValue({ ...lead, manualScore: 0, proposedScore: 4 }, "score")).toBe(0);
    expect(leadValue({ ...lead, manualScore: null, proposedScore: 4 }, "score")).toBe(4);
    expect(leadValue({ ...lead, email: "a@b.example" }, "email")).toBe("a@b.example");
  });

  it.each([0, true, "a", ["a"], { city: "Paris" }])("CONV-6 takes %j for something", (value) => {
    expect(saysSomething(value)).toBe(true);
  });

  it.each([null, undefined, "", false, []])("CONV-6 takes %j for nothing", (value) => {
    expect(saysSomething(value)).toBe(false);
  });
});
