import { expect, it } from "vitest";
import { memoryCommercialDocuments } from "../../src/adapters/memory/memory-commercial-documents.js";
import { memoryDunning } from "../../src/adapters/memory/memory-dunning.js";
import { memoryProjects } from "../../src/adapters/memory/memory-projects.js";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { asId, keyOf } from "../../src/kernel/id.js";
import type { HostPorts } from "../../src/ports/host-ports.js";
import { actors } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const world = (ports?: HostPorts) => createCrm({ storage: memoryStorage(), ports }).as(actors.ann);

const quote = (id: string, accountId: string, date: string) => ({
  key: keyOf("quote", id),
  kind: "quote" as const,
  reference: id,
  accountId: asId("account", accountId),
  date: date as CivilDate,
  total: 100,
  currency: "EUR",
  state: "draft" as const,
});

it("ACC-8 lists the quotes and orders of a contact's accounts through the host's port", async () => {
  const storage = memoryStorage();
  const ann = createCrm({ storage }).as(actors.ann);
  const [a, b, c] = await Promise.all(["A", "B", "C"].map((name) => ann.accounts.create({ name })));
  const accounts = [{ accountId: a?.id ?? "" }, { accountId: b?.id ?? "" }];
  const contact = await ann.contacts.create({ lastName: "Lee", accounts });
  const documents = memoryCommercialDocuments([
    quote("1", a?.id ?? "", "2026-01-01"),
    quote("2", b?.id ?? "", "2026-02-01"),
    quote("3", c?.id ?? "", "2026-03-01"),
  ]);
  const withPort = createCrm({ storage, ports: { documents } }).as(actors.ann);
  const page = await withPort.contacts.documents(contact.id, { limit: 1 });
  expect(page.documents.map(({ reference }) => reference)).toEqual(["2"]);
  const rest = await withPort.contacts.documents(contact.id, { after: page.next });
  expect(rest.documents.map(({ reference }) => reference)).toEqual(["1"]);
});

it("ACC-14 lists the claims on a contact's accounts through the host's port", async () => {
  const storage = memoryStorage();
  const ann = createCrm({ storage }).as(actors.ann);
  const { id: accountId } = await ann.accounts.create({ name: "A" });
  const contact = await ann.contacts.create({ lastName: "Lee", accounts: [{ accountId }] });
  const item = {
    key: keyOf("invoice", "1"),
    reference: "I-1",
    accountId,
    dueOn: "2026-01-01" as CivilDate,
    amount: 1,
    currency: "EUR",
    level: 2,
  };
  const withPort = createCrm({ storage, ports: { dunning: memoryDunning([item]) } }).as(actors.ann);
  expect(await withPort.contacts.claims(contact.id)).toEqual([item]);
});

it("ACC-6 has one project made for a prospect, which keeps it as a customer", async () => {
  const projects = memoryProjects();
  const ann = world({ projects });
  const { id: accountId } = await ann.accounts.create({ name: "ACME" });
  const once = await ann.accounts.requestProject({ accountId });
  const again = await ann.accounts.requestProject({ accountId });
  expect([once.projectKeys, again.projectKeys]).toEqual([["project/1"], ["project/1"]]);
  expect(projects.requests).toMatchObject([{ accountId, name: "ACME", requestedById: "ann", companyId: "acme" }]);
  const customer = await ann.accounts.update({ accountId, changes: { kinds: ["customer"] } });
  expect(customer.projectKeys).toEqual(["project/1"]);
  expect((await ann.accounts.activity(accountId)).records.map(({ kind }) => kind)).toContain("projectRequested");
});

it("SEC-4 tells of a port that is missing, and of one that fails with its cause, and writes nothing", async () => {
  expect(await reasonsOf((await lone(world())).requested)).toEqual(["PORT_MISSING"]);
  const cause = new Error("down");
  const failing = world({ projects: { request: () => Promise.reject(cause) } });
  const { account, requested } = await lone(failing);
  await expect(requested).rejects.toMatchObject({ code: "PORT_FAILED", record: "projects", cause });
  expect((await failing.accounts.get(account.id)).version).toBe(1);
});

/** An account for which a project is asked. */
async function lone(ann: ReturnType<typeof world>) {
  const account = await ann.accounts.create({ name: "ACME" });
  const requested = ann.accounts.requestProject({ accountId: account.id });
  requested.catch(() => undefined);
  return { account, requested };
}
