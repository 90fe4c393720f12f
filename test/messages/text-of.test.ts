import { expect, it } from "vitest";
import { CrmError } from "../../src/kernel/crm-error.js";
import { en } from "../../src/messages/en.js";
import { errorTexts } from "../../src/messages/error-texts.js";
import { fr } from "../../src/messages/fr.js";
import { isRefusalCode } from "../../src/messages/is-refusal-code.js";
import { textOf } from "../../src/messages/text-of.js";

const budget = { ACME_BUDGET_MISSING: "The budget of {lead} is missing." };

it("gives the text of a code of the library's own, in the language", () => {
  const refusal = { code: "LEAD_LOST", params: { lead: "ACME" } };
  expect(textOf(refusal, en)).toBe("ACME is lost: reset it first.");
  expect(textOf(refusal, fr)).toBe("ACME est perdue\u00a0: réinitialisez-la d’abord.");
});

it("gives the host's texts for the host's codes, and prefers them for its own", () => {
  expect(textOf({ code: "ACME_BUDGET_MISSING", params: { lead: "ACME" } }, en, budget)).toBe(
    "The budget of ACME is missing.",
  );
  expect(textOf({ code: "LEAD_LOST" }, en, { LEAD_LOST: "Gone." })).toBe("Gone.");
});

it.each(["ACME_BUDGET_MISSING", "constructor", "__proto__", "toString", ""])(
  "gives %j itself, which has no text",
  (code) => {
    expect(textOf({ code }, en)).toBe(code);
    expect(textOf({ code }, fr, {})).toBe(code);
  },
);

it("SEC-4 tells of an error every reason, or what went wrong where it gives none", () => {
  const refusals = [{ code: "LEAD_NOT_LOST", params: { lead: "ACME" } }, { code: "ACME_BUDGET_MISSING" }];
  expect(errorTexts(new CrmError("REFUSED", { refusals }), en, budget)).toEqual([
    "ACME is not lost.",
    "The budget of – is missing.",
  ]);
  expect(errorTexts(new CrmError("NOT_FOUND", { record: "lead/1" }), fr)).toEqual(["Cette fiche n’existe pas."]);
});

it("tells the library's own codes from others", () => {
  expect(isRefusalCode("LEAD_LOST", en)).toBe(true);
  expect(isRefusalCode("ACME_BUDGET_MISSING", en)).toBe(false);
  expect(isRefusalCode("hasOwnProperty", en)).toBe(false);
});
