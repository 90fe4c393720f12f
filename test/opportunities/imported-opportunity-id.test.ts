import { expect, it } from "vitest";
import { asId } from "../../src/kernel/id.js";
import { importedOpportunityId } from "../../src/opportunities/imported-opportunity-id.js";

const company = (id: string | null) => ({ companyId: id === null ? null : asId("company", id) });

it("gives one id to one number of another system within a company, and to no other", () => {
  const first = importedOpportunityId(company("acme"), "1");
  expect(importedOpportunityId(company("acme"), "1")).toBe(first);
  const others = [company("globex"), company(null)].map((actor) => importedOpportunityId(actor, "1"));
  const all = [
    first,
    importedOpportunityId(company("acme"), "2"),
    ...others,
    importedOpportunityId(company("null"), "1"),
  ];
  expect(new Set(all).size).toBe(5);
  expect(first).toBe("de30a9f4-56c6-8b66-b632-8d145ad707aa"); // stays so: what was imported is found by it
});
