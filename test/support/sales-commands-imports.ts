import fc from "fast-check";
import { expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { rowSource } from "./row-source.js";
import { command, pick } from "./sales-commands-drawn.js";
import type { SalesModel, Who } from "./sales-model.js";
import { personas } from "./sales-model.js";
import type { ImportedFile, ModelImport, RowAnswer } from "./sales-model-imports.js";
import { importLeads, undoImport, undoImportCodes } from "./sales-model-imports.js";
import type { EnteredLead } from "./sales-model-leads.js";

const row: fc.Arbitrary<EnteredLead> = fc.record(
  {
    lastName: fc.constantFrom("Lee", "Roy"),
    companyName: fc.constant("ACME"),
    email: fc.constantFrom("lee@acme.example", "day@bolt.example", "new@bolt.example"),
    doNotCall: fc.constant(true),
  },
  { requiredKeys: [] },
);

const files: fc.Arbitrary<ImportedFile> = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  update: fc.boolean(),
});

const columns = ["Last name", "Company", "E-mail", "Do not call"];

const cellsOf = ({ lastName = "", companyName = "", email = "", doNotCall = false }: EnteredLead): string[] => [
  lastName,
  companyName,
  email,
  doNotCall ? "yes" : "",
];

async function planAndCommit({ leads }: ActorCrm, { rows, update }: ImportedFile) {
  const source = rowSource(columns, rows.map(cellsOf));
  const plan = await leads.imports.plan(source, { existing: update ? "update" : "skip" });
  const answers: RowAnswer[] = [];
  for await (const { action, leadId } of plan.rows()) answers.push({ action, leadId });
  const { id, created, updated, skipped, state } = await plan.commit();
  expect(id).toBe(plan.importBatchId);
  return { id, answers, counts: { created, updated, skipped, state } };
}

const importFile = command("leads.imports", files, (file) => (model, who) => {
  const content = JSON.stringify([file.rows.map(cellsOf), file.update]);
  const { companyId } = personas[who];
  const known = model.imports.find((one) => one.content === content && one.companyId === companyId && !one.isUndone);
  return {
    verdict: [],
    call: (crm) => planAndCommit(crm, file),
    done: ({ id, answers, counts }, now) => {
      if (known !== undefined) return expect(id).toBe(known.id);
      const batch: ModelImport = { id, companyId, content, isUndone: false, made: [], changed: [] };
      model.imports.push(batch);
      const expected = importLeads(model, batch, file, answers, who, now);
      expect(answers.map(({ action }) => action)).toEqual(expected);
      const count = (...actions: string[]): number => expected.filter((one) => actions.includes(one)).length;
      const skipped = count("duplicate", "invalid");
      expect(counts).toEqual({ created: count("create"), updated: count("update"), skipped, state: "done" });
    },
  };
});

/** The import that is meant, and whether the actor may see it. */
function importOf({ imports }: SalesModel, nth: number, who: Who) {
  const batch = imports[nth % Math.max(1, imports.length)];
  return { batch, isSeen: batch !== undefined && batch.companyId === personas[who].companyId };
}

const undo = command("leads.imports.undo", fc.tuple(pick, fc.boolean()), ([{ nth }, keepChanged]) => (model, who) => {
  const { batch, isSeen } = importOf(model, nth, who);
  return {
    verdict: batch === undefined || !isSeen ? "missing" : undoImportCodes(model, batch, keepChanged),
    call: ({ leads }) => leads.imports.undo({ importBatchId: batch?.id ?? "unknown", keepChanged }),
    done: ({ removed, reverted }) => {
      if (batch !== undefined) expect({ removed, reverted }).toEqual(undoImport(model, batch));
    },
  };
});

/** Imports of leads, and taking them back. */
export const importCommands = [importFile, importFile, undo];
