import { describe, expect, it } from "vitest";
import { detectLeadColumns, leadColumns } from "../../src/import/lead-columns.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";

describe("recognising columns", () => {
  it("LEAD-23 knows each column by the name that the library itself gives it, in English and French", () => {
    for (const { fields, locale } of [en, fr]) {
      for (const column of leadColumns)
        expect(detectLeadColumns([fields[column] ?? ""]), `${column} in ${locale}`).toEqual([expect.any(String)]);
    }
  });

  it("LEAD-23 is not put off by case, accents, blanks and signs", () => {
    for (const header of ["E-Mail", " e_mail ", "EMAIL", "Adresse e-mail", "Adresse É-MAIL"])
      expect(detectLeadColumns([header]), header).toEqual(["email"]);
    expect(detectLeadColumns(["Secteur d’activité", "PRÉNOM", "Nom de famille"])).toEqual([
      "industrySector",
      "firstName",
      "lastName",
    ]);
  });

  it("LEAD-23 takes the first of two that would be the same, and leaves out what it does not know", () => {
    expect(detectLeadColumns(["Phone", "Telephone", "Shoe size", "", "__proto__", "constructor"])).toEqual([
      "fixedPhone",
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("LEAD-23 knows the host's own fields by their names, before its own", () => {
    const own = ["annualBudget", "rating", "optIn"];
    expect(detectLeadColumns(["Annual Budget", "RATING", "opt-in", "custom.optIn", "Rating"], own)).toEqual([
      "custom.annualBudget",
      "custom.rating",
      "custom.optIn",
      null,
      "score",
    ]);
  });
});
