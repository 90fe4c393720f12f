import { describe, expect, it } from "vitest";
import type { PostgresClient } from "../../../src/adapters/postgres/postgres-client.js";
import { runStatement } from "../../../src/adapters/postgres/run-statement.js";

/** A client whose database gives statements up a number of times. */
function yielding(times: number, code: string): PostgresClient & { readonly tries: () => number } {
  let tries = 0;
  return {
    tries: () => tries,
    query: async () => {
      if (tries++ < times) throw Object.assign(new Error("gave up"), { code });
      return { rows: [{ r: "done" }] };
    },
  };
}

const statement = { sql: "select 1", params: [] };

describe("runStatement", () => {
  it.each(["40001", "40P01"])("runs a statement again after %s, with a pause before each time", async (code) => {
    const pauses: number[] = [];
    const client = yielding(3, code);
    const options = { retries: 3, pause: async (time: number) => void pauses.push(time) };
    expect(await runStatement(client, statement, options)).toEqual(["done"]);
    expect(pauses).toEqual([1, 2, 3]);
  });

  it("gives up after as many times as were asked for, with the error as the cause", async () => {
    const client = yielding(10, "40001");
    const failing = runStatement(client, statement, { retries: 2, pause: async () => undefined });
    await expect(failing).rejects.toMatchObject({ code: "STORAGE_FAILED", cause: { code: "40001" } });
    expect(client.tries()).toBe(3);
  });

  it("does not run a statement again that failed for another reason: it may have been done", async () => {
    const client = yielding(1, "57P01");
    const failing = runStatement(client, statement, { retries: 2, pause: async () => undefined });
    await expect(failing).rejects.toMatchObject({ code: "STORAGE_FAILED" });
    expect(client.tries()).toBe(1);
  });

  it("finds the database's error within a client's own", async () => {
    const fault = { code: "CRM01", detail: "lead/1" };
    const client = {
      query: () => Promise.reject(new Error("driver", { cause: new Error("inner", { cause: fault }) })),
    };
    const failing = runStatement(client, statement, { retries: 0, pause: async () => undefined });
    await expect(failing).rejects.toMatchObject({ code: "DUPLICATE_ID", record: "lead/1" });
  });

  it("fails where a client gives rows of another form", async () => {
    const client = { query: async () => ({ rows: [["done"]] }) };
    const failing = runStatement(client, statement, { retries: 0, pause: async () => undefined });
    await expect(failing).rejects.toMatchObject({ code: "STORAGE_FAILED" });
  });
});
