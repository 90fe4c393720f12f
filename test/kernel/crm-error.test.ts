import { describe, expect, it } from "vitest";
import { CrmError, isCrmError } from "../../src/kernel/crm-error.js";
import type { Refusal } from "../../src/kernel/decision.js";

const lost: Refusal = { code: "LEAD_LOST" };
const blank: Refusal = { code: "INPUT_BLANK", path: ["leads", 0, "lastName"] };

describe("CrmError", () => {
  it("SEC-4 holds what went wrong, every reason, the record and the cause", () => {
    const cause = new Error("disk full");
    const error = new CrmError("REFUSED", { refusals: [lost, blank], record: "lead/1", cause });
    expect(error).toMatchObject({
      name: "CrmError",
      code: "REFUSED",
      refusals: [lost, blank],
      record: "lead/1",
      cause,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain("crm-error.test.ts");
  });

  it("SEC-4 says in its message what its fields say", () => {
    const error = new CrmError("REFUSED", { refusals: [lost, blank], record: "lead/1" });
    expect(error.message).toBe("REFUSED: lead/1: LEAD_LOST: INPUT_BLANK at leads.0.lastName");
    expect(new CrmError("NOT_FOUND").message).toBe("NOT_FOUND");
    expect(new CrmError("INPUT_INVALID", { refusals: [{ code: "X", path: [] }] }).message).toBe("INPUT_INVALID: X");
  });

  it("SEC-3 says in its message what would be right, of malformed input alone", () => {
    const refusals: Refusal[] = [
      { code: "INPUT_WRONG_TYPE", path: ["storage"], params: { expected: ["object", "text"] } },
      { code: "INPUT_UNKNOWN_FIELD", path: ["lastNme"], params: { nearest: "lastName" } },
      { code: "INPUT_TOO_LONG", path: ["note"], params: { most: 3 } },
      { code: "QUERY_FIELD_UNKNOWN", params: { field: "secret" } },
    ];
    expect(new CrmError("INPUT_INVALID", { refusals }).message).toBe(
      "INPUT_INVALID: INPUT_WRONG_TYPE at storage (expected object, text): " +
        "INPUT_UNKNOWN_FIELD at lastNme (did you mean lastName): INPUT_TOO_LONG at note (at most 3): QUERY_FIELD_UNKNOWN",
    );
    expect(new CrmError("REFUSED", { refusals }).message).not.toContain("(");
    const values = Array.from({ length: 1_000 }, (_, i) => `value ${i}`);
    const { message } = new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_NOT_ONE_OF", params: { values } }] });
    expect(message.length).toBeLessThan(300);
  });

  it("keeps its message short however many the reasons are", () => {
    const refusals = Array<Refusal>(10_000).fill(lost);
    const error = new CrmError("INPUT_INVALID", { refusals });
    expect(error.refusals).toHaveLength(10_000);
    expect(error.message).toBe(["INPUT_INVALID", ...Array(10).fill("LEAD_LOST"), "and 9990 more"].join(": "));
  });

  it("SEC-3 stays one line of a log, which nothing that a caller named begins anew, turns round or fills", () => {
    const named = "x\r\nINFO all is well\u2028\u001b[31m\u202e\ud800";
    const told = "x\\u{d}\\u{a}INFO all is well\\u{2028}\\u{1b}[31m\\u{202e}\\u{d800}";
    const refusals = [{ code: "INPUT_UNKNOWN_FIELD", path: [named, 1] }];
    expect(new CrmError("INPUT_INVALID", { refusals }).message).toBe(`INPUT_INVALID: INPUT_UNKNOWN_FIELD at ${told}.1`);
    expect(new CrmError("NOT_FOUND", { record: `lead/${named}` }).message).toBe(`NOT_FOUND: lead/${told}`);
    expect(new CrmError("NOT_FOUND", { record: "é".repeat(500) }).message).toBe(`NOT_FOUND: ${"é".repeat(300)}…`);
  });

  it("names ten reasons, and tells of one more", () => {
    const reasons = (count: number) => new CrmError("REFUSED", { refusals: Array<Refusal>(count).fill(lost) }).message;
    expect(reasons(10)).toBe(["REFUSED", ...Array(10).fill("LEAD_LOST")].join(": "));
    expect(reasons(11)).toBe(["REFUSED", ...Array(10).fill("LEAD_LOST"), "and 1 more"].join(": "));
  });

  it("has no reason, no record and no cause unless they are given", () => {
    const error = new CrmError("FORBIDDEN");
    expect([error.refusals, error.record]).toEqual([[], null]);
    expect(Object.hasOwn(error, "cause")).toBe(false);
  });
});

describe("isCrmError", () => {
  it("tells errors by their code", () => {
    expect(isCrmError(new CrmError("REFUSED"))).toBe(true);
    expect(isCrmError(new CrmError("REFUSED"), "REFUSED")).toBe(true);
    expect(isCrmError(new CrmError("REFUSED"), "NOT_FOUND")).toBe(false);
  });

  it("holds for an error of another copy of the package", () => {
    const foreign = Object.assign(new Error("REFUSED"), { name: "CrmError", code: "REFUSED", refusals: [lost] });
    expect(isCrmError(foreign, "REFUSED")).toBe(true);
  });

  it.each([
    undefined,
    null,
    "CrmError",
    { name: "CrmError", code: "REFUSED" },
    new Error("REFUSED"),
    new TypeError("x"),
    Object.assign(new Error("x"), { code: "REFUSED" }),
    Object.assign(new Error("x"), { name: "CrmError" }),
  ])("does not hold for %o", (value) => {
    expect(isCrmError(value)).toBe(false);
  });
});
