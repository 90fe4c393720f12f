import { describe, expect, it } from "vitest";
import { requireSchemaName } from "../../../src/adapters/postgres/schema-name.js";

describe("requireSchemaName", () => {
  it.each(["crm", "Tenant A", `"quoted'`, "é".repeat(31), "x".repeat(63), "\n"])("takes %j", (name) => {
    expect(requireSchemaName(name)).toBe(name);
  });

  it.each(["", "x".repeat(64), "é".repeat(32), "a$b", "a\0b", "pg_temp", "\ud800"])("SEC-3 refuses %j", (name) => {
    expect(() => requireSchemaName(name)).toThrow(
      expect.objectContaining({ code: "INPUT_INVALID", refusals: [{ code: "INPUT_MALFORMED", path: ["schema"] }] }),
    );
  });
});
