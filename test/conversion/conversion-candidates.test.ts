import { describe, expect, it } from "vitest";
import { accountKeys, contactKeys, rankCandidates } from "../../src/conversion/conversion-candidates.js";
import { leadIn } from "../support/lead-decision.js";

const lead = {
  ...leadIn("lead.to-process"),
  firstName: "Ann",
  lastName: "Lee",
  companyName: null,
  email: "ann@acme.example",
  fixedPhone: "+33 1 23 45 67 89",
};
const company = { ...lead, companyName: "ACME" };
const record = (id: string, ...matchKeys: string[]) => ({ id, matchKeys });
const found = (...records: { id: string; matchKeys: string[] }[]) =>
  rankCandidates(records, ["e:a@b.example", "p:123456789", "n:|lee|ann", "d:b.example"]);
const idsOf = (...records: { id: string; matchKeys: string[] }[]) => found(...records).map((one) => one.record.id);

describe("what is there already when a lead is converted", () => {
  it("CONV-16 looks for an account by the company, or by the person where the lead has none", () => {
    expect(accountKeys(company)).toEqual(["e:ann@acme.example", "n:acme||", "p:123456789", "d:acme.example"]);
    expect(accountKeys(lead)).toEqual(["e:ann@acme.example", "n:|lee|ann", "p:123456789", "d:acme.example"]);
  });

  it("CONV-16 looks for a contact by the person, never by the company or its domain", () => {
    expect(contactKeys(company)).toEqual(["e:ann@acme.example", "n:|lee|ann", "p:123456789"]);
  });

  it("CONV-16 tells what they have in common, the strongest first", () => {
    const [one] = found(record("one", "d:b.example", "n:|lee|ann", "p:123456789", "e:a@b.example", "e:else"));
    expect(one?.by).toEqual(["email", "phone", "name", "domain"]);
    expect(found(record("two", "e:other", "d:other"))).toEqual([]);
  });

  it("CONV-16 lists the likeliest first: one strong reason before all the weaker ones", () => {
    const email = record("1", "e:a@b.example");
    const weaker = record("2", "p:123456789", "n:|lee|ann", "d:b.example");
    const phone = record("3", "p:123456789");
    const name = record("4", "n:|lee|ann", "d:b.example");
    const domain = record("0", "d:b.example");
    expect(idsOf(domain, name, phone, weaker, email)).toEqual(["1", "2", "3", "4", "0"]);
  });

  it("CONV-16 lists equally likely ones by their ids, in whatever order they were found", () => {
    const both = [record("a", "p:123456789"), record("b", "p:123456789")] as const;
    expect(idsOf(both[0], both[1])).toEqual(["a", "b"]);
    expect(idsOf(both[1], both[0])).toEqual(["a", "b"]);
  });
});
