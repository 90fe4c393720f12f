import { expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { referencedNames } from "../../src/app/referenced-names.js";
import { insert } from "../../src/plan/write.js";
import { scopeOf } from "../support/scope-of.js";
import { recordWith } from "../support/store-record.js";

const account = (i: number) => recordWith("account", { id: `a${i}`, companyId: "acme", name: `Account ${i}` });

it("REP-7 names of a million records are not all held: those of a loading are, and some ten thousands besides", async () => {
  const storage = memoryStorage();
  const ids = Array.from({ length: 20_500 }, (_, i) => `a${i}`);
  await storage.commit({ writes: ids.map((_, i) => insert("account", account(i))), entries: [] });
  const names = referencedNames(scopeOf(storage, { companyId: "acme" }));
  const load = (some: readonly string[]) => names.load(new Map([["account", new Set(some)]]));
  await load(ids.slice(0, 1_500));
  expect(names.of("account", "a1400")).toBe("Account 1400");
  await load(ids.slice(1_500));
  expect(names.of("account", "a0"), "still held").toBe("Account 0");
  expect(names.of("account", "a20499")).toBe("Account 20499");
  await load(["a7"]);
  expect(names.of("account", "a7")).toBe("Account 7");
  expect(names.of("account", "a0"), "let go").toBe("a0");
});
