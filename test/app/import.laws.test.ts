import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportOptions } from "../../src/app/import-leads.schema.js";
import type { ImportSource } from "../../src/import/import-source.js";
import { everyStored } from "../support/every-stored.js";
import { importedState } from "../support/imported-state.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { plannedRows } from "../support/planned-rows.js";

const columns = ["Id", "First name", "Last name", "Company", "E-mail", "Mobile", "Status", "Country", "Source"];
const oneOf = (...values: string[]) => fc.constantFrom("", ...values);

/** Few values, so that rows are often alike in one thing or another. */
const row = fc.tuple(
  oneOf("X1", "X2"),
  oneOf("Ann", "ann"),
  oneOf("Lee", "Ray"),
  oneOf("ACME", "acme "),
  oneOf("a@acme.example", "A@ACME.example", "b@acme.example", "malformed"),
  oneOf("01 23 45 67 89", "+33 1 23 45 67 89", "06 00 00 00 00"),
  oneOf("Nurturing", "lost", "nowhere"),
  oneOf("France", "FR", "Atlantis"),
  oneOf("Fair", "fair", "Web"),
);
const rows = fc.array(row, { maxLength: 6 });
const existing = fc.constantFrom("skip", "update");

/** Two stretches of rows with enough refused ones in between that they lie in different batches. */
function sourceOf(before: readonly string[][], after: readonly string[][]): ImportSource {
  return {
    name: "leads.csv",
    columns,
    async *rows() {
      const all = [...before, ...Array.from({ length: 500 }, () => null), ...after];
      for (const [i, cells] of all.entries())
        yield { number: i + 1, line: i + 2, cells: cells ?? [], fault: cells === null ? "ROW_TOO_SHORT" : null };
    },
  };
}

async function worldWithLeads(): Promise<World> {
  const world = openWorld();
  await world.ann.leads.create({ lastName: "Old", externalId: "X1", email: "a@acme.example", doNotCall: true });
  await world.ann.leads.create({ firstName: "Ann", lastName: "Lee", companyName: "ACME", sourceId: { name: "Web" } });
  return world;
}

async function importInto({ ann }: World, source: ImportSource, options: ImportOptions) {
  const plan = await ann.leads.imports.plan(source, options);
  return { plan, batch: await plan.commit() };
}

const settings = { numRuns: 60 };

describe("the laws of imports", () => {
  it("LEAD-23 a commit does what the plan counted, and creates what the rows said they would", async () => {
    const law = fc.asyncProperty(rows, rows, existing, async (before, after, choice) => {
      const world = await worldWithLeads();
      const plan = await world.ann.leads.imports.plan(sourceOf(before, after), { existing: choice });
      const told = (await plannedRows(plan)).filter(({ action }) => action === "create");
      const batch = await plan.commit();
      const { create, update, duplicate, invalid, rows: all } = plan.counts;
      expect(batch).toMatchObject({ created: create, updated: update, skipped: duplicate + invalid, rowsDone: all });
      const leads = await everyStored(world.storage, "lead");
      expect(leads).toHaveLength(2 + create);
      const made = leads.filter(({ importBatchId }) => importBatchId === batch.id);
      expect(made.map(({ id }) => id).sort()).toEqual(told.map(({ leadId }) => leadId).sort());
    });
    await fc.assert(law, settings);
  });

  it("LEAD-23 leaves no two leads with the same e-mail address or external id", async () => {
    const law = fc.asyncProperty(rows, rows, async (before, after) => {
      const world = await worldWithLeads();
      await importInto(world, sourceOf(before, after), {});
      const leads = await everyStored(world.storage, "lead");
      for (const values of [
        leads.map(({ email }) => email?.toLowerCase()),
        leads.map(({ externalId }) => externalId),
      ]) {
        const given = values.filter((value) => value !== null && value !== undefined);
        expect(new Set(given).size).toBe(given.length);
      }
    });
    await fc.assert(law, settings);
  });

  it("LEAD-23 comes to the same whether it is stopped after a batch or not", async () => {
    const law = fc.asyncProperty(rows, rows, existing, async (before, after, choice) => {
      const source = sourceOf(before, after);
      const [whole, stopped] = await Promise.all([worldWithLeads(), worldWithLeads()]);
      await importInto(whole, source, { existing: choice });
      const signal = { aborted: false };
      const plan = await stopped.ann.leads.imports.plan(source, { existing: choice });
      await plan.commit({
        signal,
        onProgress: () => {
          signal.aborted = true;
        },
      });
      await importInto(stopped, source, { existing: choice });
      expect(await importedState(stopped.storage)).toEqual(await importedState(whole.storage));
    });
    await fc.assert(law, settings);
  });

  it("LEAD-23 taking an import back leaves the leads as they were before", async () => {
    const law = fc.asyncProperty(rows, rows, existing, async (before, after, choice) => {
      const world = await worldWithLeads();
      const expected = (await everyStored(world.storage, "lead")).map((lead) => ({ ...lead, version: 0 }));
      const { batch } = await importInto(world, sourceOf(before, after), { existing: choice });
      const undone = await world.ann.leads.imports.undo({ importBatchId: batch.id });
      expect(undone).toMatchObject({ removed: batch.created, reverted: batch.updated, kept: 0 });
      const left = (await everyStored(world.storage, "lead")).map((lead) => ({ ...lead, version: 0 }));
      expect(left).toEqual(expected);
    });
    await fc.assert(law, settings);
  });
});
