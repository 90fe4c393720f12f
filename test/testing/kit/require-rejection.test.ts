import { describe, expect, it } from "vitest";
import { CrmError } from "../../../src/kernel/crm-error.js";
import { requireRejection } from "../../../src/testing/kit/require-rejection.js";

const rejecting = (error: unknown) => () => Promise.reject(error);

describe("requireRejection", () => {
  it("gives the error that was expected", async () => {
    const error = new CrmError("DUPLICATE_ID", { record: "tag/a" });
    expect(await requireRejection(rejecting(error), "insert", "DUPLICATE_ID", "tag/a")).toBe(error);
    expect(await requireRejection(rejecting(error), "insert")).toBe(error);
  });

  it.each([
    ["another code", rejecting(new CrmError("VERSION_CONFLICT", { record: "tag/a" })), "VERSION_CONFLICT"],
    ["another record", rejecting(new CrmError("DUPLICATE_ID", { record: "tag/b" })), "tag/b"],
    ["an error of another class", rejecting(new Error("ECONNRESET")), "ECONNRESET"],
    ["no rejection", () => Promise.resolve(), "was done"],
    [
      "what is thrown at once",
      () => {
        throw new CrmError("DUPLICATE_ID", { record: "tag/a" });
      },
      "at once",
    ],
  ])("fails for %s", async (_, call, told) => {
    const failure = requireRejection(call, "insert tag a", "DUPLICATE_ID", "tag/a");
    await expect(failure).rejects.toThrow(/^insert tag a\n {2}expected: /);
    await expect(failure).rejects.toThrow(told);
  });
});
