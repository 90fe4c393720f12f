import { describe, expect, it } from "vitest";
import { isStorableText } from "../../src/kernel/storable-text.js";
import { deriveLead } from "../../src/leads/derive-lead.js";
import { leadSchema } from "../../src/model/lead.schema.js";
import { leadIn, leadRules } from "../support/lead-decision.js";

const searchText = (fields: Parameters<typeof leadIn>[1]) => deriveLead(leadIn("s", fields), leadRules()).searchText;

describe("what is made of a lead's fields", () => {
  it("LEAD-17 is a text to search in, folded, of names, addresses, numbers and what was said", () => {
    const text = searchText({
      companyName: "Société  Générale",
      firstName: "Zoé",
      lastName: "Œuvré",
      email: "Zoe@SG.example",
      fixedPhone: "+33 1.23-45",
      mobilePhone: "06 12",
      website: "SG.example",
      address: { extra: null, street: "rue", postalCode: "75001", city: "Orléans", region: null, countryCode: "FR" },
      externalId: "X-9",
      description: "Déjà vu",
    });
    const words = ["societe generale", "zoe oeuvre", "zoe@sg.example", "+33 1.23-45 3312345", "06 12 0612"];
    for (const part of [...words, "sg.example", "orleans", "75001", "x-9", "deja vu"]) expect(text).toContain(part);
  });

  it("LEAD-17 fits what a store keeps, however long folding makes it", () => {
    const long = { companyName: "\uFDFA".repeat(255), lastName: "각".repeat(255), description: "한".repeat(20_000) };
    const lead = leadIn("s", long);
    const whole = { ...lead, ...deriveLead(lead, leadRules()) };
    expect(leadSchema.safeParse(whole).error).toBeUndefined();
  });

  it.each([39_998, 39_999])("LEAD-17 is not cut in the middle of a character, after %i letters", (letters) => {
    const text = searchText({ lastName: "a".repeat(letters), description: "🙂🙂" });
    expect(isStorableText(text)).toBe(true);
    expect(text.startsWith("a".repeat(letters))).toBe(true);
  });
});
