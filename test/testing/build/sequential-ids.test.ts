import { expect, it } from "vitest";
import { sequentialIds } from "../../../src/testing/build/sequential-ids.js";

it("makes ids that can be foretold, each source its own", () => {
  const newId = sequentialIds();
  expect([newId("lead"), newId("lead"), newId("account")]).toEqual(["lead-000001", "lead-000002", "account-000003"]);
  expect(sequentialIds("x-")("lead")).toBe("x-lead-000001");
});

it("makes ids of a type that sort in the order they were made", () => {
  const newId = sequentialIds();
  const ids = Array.from({ length: 1_200 }, () => newId("lead"));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
