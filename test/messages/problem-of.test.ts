import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CrmErrorCode } from "../../src/kernel/crm-error.js";
import { CrmError } from "../../src/kernel/crm-error.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";
import { problemOf } from "../../src/messages/problem-of.js";

const malformed = "This does not have the right form.";

it("SEC-4 tells of a refusal every reason, with its code, its text and where it lies", () => {
  const refusals = [
    { code: "LEAD_NOT_LOST", params: { lead: "ACME" } },
    { code: "INPUT_MALFORMED", path: ["changes", "email"] },
  ];
  const problem = problemOf(new CrmError("REFUSED", { refusals }), en);
  expect(problem).toEqual({
    type: "about:blank",
    title: "Unprocessable Content",
    status: 422,
    detail: `ACME is not lost.\n${malformed}`,
    code: "REFUSED",
    errors: [
      { code: "LEAD_NOT_LOST", detail: "ACME is not lost." },
      { code: "INPUT_MALFORMED", detail: malformed, pointer: "#/changes/email" },
    ],
  });
});

it("speaks the language of the messages, and the host's own codes", () => {
  expect(problemOf(new CrmError("NOT_FOUND", { record: "lead/1" }), fr).detail).toBe("Cette fiche n’existe pas.");
  const error = new CrmError("REFUSED", { refusals: [{ code: "ACME_CLOSED" }] });
  expect(problemOf(error, en, { ACME_CLOSED: "Acme is closed." }).errors[0]?.detail).toBe("Acme is closed.");
});

it("SEC-4 keeps what failed to itself", () => {
  const cause = new Error("password=secret");
  for (const code of ["STORAGE_FAILED", "PORT_FAILED"] as const)
    expect(JSON.stringify(problemOf(new CrmError(code, { cause, record: "quotes" }), en))).not.toMatch(/secret|quotes/);
});

it.each([
  ["NOT_FOUND", 404],
  ["FORBIDDEN", 403],
  ["INPUT_INVALID", 422],
  ["REFUSED", 422],
  ["VERSION_CONFLICT", 409],
  ["DUPLICATE_ID", 409],
  ["PORT_FAILED", 502],
  ["STORAGE_FAILED", 503],
] as const satisfies readonly (readonly [CrmErrorCode, number])[])("answers %s with the status %i", (code, status) => {
  expect(problemOf(new CrmError(code), en).status).toBe(status);
});

it("writes the whole argument as #, and signs that pointers need as they have to be", () => {
  const pointers = [[], ["a/b", "c~d", 0], ["é %"], ["\uD800"]].map((path) => {
    const refusals = [{ code: "INPUT_MISSING", path }];
    return problemOf(new CrmError("INPUT_INVALID", { refusals }), en).errors[0]?.pointer;
  });
  expect(pointers).toEqual(["#", "#/a~1b/c~0d/0", "#/%C3%A9%20%25", "#/%EF%BF%BD"]);
});

property.prop([fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.nat()))])(
  "gives a pointer from which the path can be read again",
  (path) => {
    const error = new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_MISSING", path }] });
    const pointer = problemOf(error, en).errors[0]?.pointer ?? "";
    const parts = decodeURIComponent(pointer.slice(1)).split("/").slice(1);
    expect(parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))).toEqual(path.map(String));
  },
);
