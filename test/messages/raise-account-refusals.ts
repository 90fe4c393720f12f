import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { RefusalCode } from "../../src/messages/messages.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { textSource } from "../support/row-source.js";
import type { Raise } from "./raise-call-faults.js";

const create = { create: true } as const;
const withStatuses = () => openWorld({ settings: { accounts: { prospectStatuses: true } } });
const newAccount = async ({ ann }: World, more: object = {}) =>
  (await ann.accounts.create({ name: "ACME", ...more })).id;
const newContact = async ({ ann }: World) => (await ann.contacts.create({ lastName: "Lee" })).id;
const newLead = async ({ ann }: World) => (await ann.leads.create({ companyName: "ACME", lastName: "Lee" })).id;

async function archivedAccount(world: World): Promise<string> {
  const accountId = await newAccount(world);
  await world.ann.accounts.archive({ accountId });
  return accountId;
}

async function converted(world: World) {
  return world.ann.leads.convert({ leadId: await newLead(world), account: create, contact: create });
}

const customConversion = (account: Record<string, string>) => async () => {
  const customFields = { lead: { budget: { kind: "number" } }, account: { area: { kind: "text" } } } as const;
  return createCrm({ storage: memoryStorage(), settings: { customFields, conversion: { customFields: { account } } } });
};

/** Commands on accounts, contacts, references and conversions that are refused. */
export const raiseAccountRefusals = {
  ACCOUNT_NAME_MISSING: ({ ann }) => ann.accounts.preview.create({ name: " " }),
  ADDRESS_DEFAULT_TWICE: (world) => {
    const address = { address: { city: "Paris" }, billing: true, isDefault: true };
    return newAccount(world, { addresses: [address, address] });
  },
  PROSPECT_STATUSES_OFF: (world) => newAccount(world, { statusId: "prospect.won" }),
  ACCOUNT_NOT_PROSPECT: async () => {
    const world = withStatuses();
    const accountId = await newAccount(world, { kinds: ["supplier"] });
    return world.ann.accounts.move({ accountId, statusId: "prospect.nurturing" });
  },
  PROSPECT_ALREADY_LOST: async () => {
    const world = withStatuses();
    const lose = { accountId: await newAccount(world), statusId: "prospect.lost" };
    await world.ann.accounts.move(lose);
    return world.ann.accounts.move(lose);
  },
  ACCOUNT_NOT_IN_COLUMN: async () => {
    const world = withStatuses();
    const accountId = await newAccount(world);
    return world.ann.accounts.move({ accountId, statusId: "prospect.nurturing", afterAccountId: "x" });
  },
  LOSS_NOT_LOSING: async () => {
    const world = withStatuses();
    const accountId = await newAccount(world);
    return world.ann.accounts.move({ accountId, statusId: "prospect.nurturing", lostReasonId: { name: "Price" } });
  },
  CONTACT_NAME_MISSING: ({ ann }) => ann.contacts.preview.create({ email: "lee@acme.example" }),
  ACCOUNT_UNKNOWN: ({ ann }) => ann.contacts.create({ lastName: "Lee", accounts: [{ accountId: "x" }] }),
  ACCOUNT_ARCHIVED: async (world) => {
    const accountId = await archivedAccount(world);
    return world.ann.contacts.link({ contactId: await newContact(world), accountId });
  },
  CONTACT_LINKED_TWICE: async (world) => {
    const link = { accountId: await newAccount(world) };
    return world.ann.contacts.create({ lastName: "Lee", accounts: [link, link] });
  },
  CONTACT_MAIN_TWICE: async (world) => {
    const accounts = [await newAccount(world), await newAccount(world)].map((id) => ({ accountId: id, isMain: true }));
    return world.ann.contacts.create({ lastName: "Lee", accounts });
  },
  CONTACT_NOT_LINKED: async (world) =>
    world.ann.contacts.unlink({ contactId: await newContact(world), accountId: await newAccount(world) }),
  CONTACT_UNKNOWN: async (world) =>
    world.ann.leads.convert({ leadId: await newLead(world), account: create, contact: { ids: ["x"] } }),
  CONTACT_ARCHIVED: async (world) => {
    const contactId = await newContact(world);
    await world.ann.contacts.archive({ contactId });
    return world.ann.leads.convert({ leadId: await newLead(world), account: create, contact: { ids: [contactId] } });
  },
  IDEMPOTENCY_KEY_USED: async (world) => {
    const convert = async () =>
      world.ann.leads.convert({ leadId: await newLead(world), account: create, idempotencyKey: "click" });
    await convert();
    return convert();
  },
  LEAD_NOT_CONVERTED: async (world) => world.ann.leads.undoConversion({ leadId: await newLead(world) }),
  CONVERSION_NOT_RECORDED: async ({ ann }) => {
    await (await ann.leads.imports.plan(textSource("Last name;Converted\nLee;yes"))).commit();
    return ann.leads.undoConversion({ leadId: (await ann.leads.list()).records[0]?.id ?? "" });
  },
  CONVERSION_ERASED: async (world) => {
    const { lead } = await converted(world);
    await world.ann.privacy.erase({ leadId: lead.id });
    return world.ann.leads.undoConversion({ leadId: lead.id });
  },
  CONVERSION_RECORD_CHANGED: async (world) => {
    const { lead, contacts } = await converted(world);
    await world.ann.contacts.update({ contactId: contacts[0]?.id ?? "", changes: { firstName: "Ann" } });
    return world.ann.leads.undoConversion({ leadId: lead.id });
  },
  CONVERSION_RECORD_USED: async (world) => {
    const { lead, account } = await converted(world);
    await world.ann.contacts.create({ lastName: "Second", accounts: [{ accountId: account.id }] });
    return world.ann.leads.undoConversion({ leadId: lead.id });
  },
  CUSTOM_CONVERSION_UNKNOWN: customConversion({ size: "area" }),
  CUSTOM_CONVERSION_UNFIT: customConversion({ budget: "area" }),
  SEQUENCE_FORMAT_WRONG: ({ ann }) => ann.sequences.define({ recordType: "account", format: "No" }),
  SEQUENCE_NUMBER_USED: async ({ ann }) => {
    const sequence = { recordType: "account", format: "A{number}" } as const;
    await ann.sequences.define({ ...sequence, nextNumber: 50 });
    return ann.sequences.define({ ...sequence, nextNumber: 10 });
  },
  PORT_MISSING: async (world) => world.ann.accounts.documents(await newAccount(world)),
} as const satisfies { readonly [C in RefusalCode]?: Raise };
