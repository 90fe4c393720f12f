import { expect } from "vitest";
import type { Commit } from "../../src/ports/storage.js";
import type { ModelRecord, SalesModel, Who } from "./sales-model.js";
import { isMerged, listKinds, personas } from "./sales-model.js";
import type { ModelLink } from "./sales-model-links.js";
import type { SalesSystem } from "./sales-model-run.js";

const all = { archived: "with", sort: ["id"], limit: 1_000 } as const;

/** Compares everything stored with everything expected, and what each company sees with what is its own. */
export async function expectModel(model: SalesModel, system: SalesSystem, commits: readonly Commit[]): Promise<void> {
  const { leads, accounts, contacts, opportunities, links } = model;
  const { stored } = system;
  expectRecords(stored.lead, leads);
  expectRecords(stored.account, accounts);
  expectRecords(stored.contact, contacts);
  expectRecords(stored.opportunity, opportunities);
  expectRecords(stored.lostReason, model.reasons);
  expectRecords(stored.catalog, model.catalogs);
  for (const kind of listKinds) expectRecords(stored[kind], model.lists[kind]);
  const linked = stored.accountContact.map((link) => `${link.accountId} ${link.contactId} ${link.isMain}`);
  const isMain = ({ accountId, contactId }: ModelLink): boolean => contacts.get(contactId)?.mainAccountId === accountId;
  const expected = [...links].map((link) => `${link.accountId} ${link.contactId} ${isMain(link)}`);
  expect(linked.sort(), "which contacts belong to which accounts").toEqual(expected.sort());
  const isOther = commits.some(({ writes }) => writes.some(({ op }) => op !== "replace"));
  if (isOther) for (const who of ["ann", "gus"] as const) await expectSeen(model, system, who);
}

async function expectSeen(model: SalesModel, { actors }: SalesSystem, who: Who): Promise<void> {
  const { companyId } = personas[who];
  const { leads, accounts, contacts, opportunities, catalogs } = actors[who];
  const lists = [leads.list(all), accounts.list(all), contacts.list(all), opportunities.list(all), catalogs.list(all)];
  const shown = (await Promise.all(lists)).flatMap(({ records }) => records.map(({ id }) => id as string));
  const own = [model.leads, model.accounts, model.contacts, model.opportunities, model.catalogs].flatMap(
    (records: ReadonlyMap<string, ModelRecord>) =>
      [...records.values()].filter((record) => record.companyId === companyId && !isMerged(record)).map(({ id }) => id),
  );
  expect(shown.sort(), `what ${companyId} sees`).toEqual(own.sort());
}

function expectRecords(records: readonly object[], expected: ReadonlyMap<string, ModelRecord>): void {
  const asExpected = records.map((record) => {
    const { id } = record as ModelRecord; // every record has an id
    const fields = Object.keys(expected.get(id) ?? { id });
    return [id, Object.fromEntries(fields.map((field) => [field, record[field as keyof typeof record]]))] as const;
  });
  expect(Object.fromEntries(asExpected)).toEqual(Object.fromEntries(expected));
}
