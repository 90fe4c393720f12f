import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { contactListSamples, idSamples, listSamples, openInList, relatedSamples, under } from "./list-samples.js";
import { underNewKey } from "./under-new-key.js";

const address = {
  extra: null,
  street: "1 Main St",
  postalCode: "75001",
  city: "Paris",
  region: null,
  countryCode: "FR",
};

const common = {
  email: "info@acme.example",
  fixedPhone: "+33 1 23 45 67 89",
  mobilePhone: "+33 6 12 34 56 78",
  picture: "pictures/1",
  description: "Met at the fair",
  assignedToId: "ann",
  teamId: "sales",
  language: "fr-FR",
  countryCode: "FR",
  doNotCall: false,
  doNotEmail: true,
  sharedCompanyIds: ["acme-2"],
  externalId: "x-1",
  companyId: "acme-2",
};

const account = ({ own }: FacadeWorld) => ({
  ...common,
  name: "ACME",
  isCompany: true,
  title: "Dr",
  firstName: "Ann",
  lastName: "Lee",
  kinds: ["prospect", "supplier"],
  website: "https://acme.example",
  sourceId: own.sourceId,
  industrySectorId: { name: "Steel" },
  categoryId: { name: "SME" },
  sizeBand: "small",
  score: 3,
  keyAccount: true,
  nurturing: false,
  tagIds: [own.tagId, { name: "New tag" }],
  addresses: [{ address, billing: true, delivery: false, isDefault: true }],
  currency: "EUR",
  custom: { turnover: 10 },
});

const contact = ({ own }: FacadeWorld) => ({
  ...common,
  title: "Dr",
  firstName: "Ann",
  lastName: "Lee",
  jobFunctionId: { name: "Buyer" },
  departmentId: { name: "Purchasing" },
  address,
  tagIds: [own.tagId, { name: "New tag" }],
  custom: { floor: 2 },
});

const accountCommand = ({ own }: FacadeWorld) => [{ accountId: own.accountId, expectedVersion: 1 }];
const contactCommand = ({ own }: FacadeWorld) => [{ contactId: own.contactId, expectedVersion: 1 }];

const accountCommands: Readonly<Record<string, FacadeSample>> = {
  create: { args: (world) => [{ ...account(world), statusId: "prospect.to-process", ...underNewKey(world) }] },
  update: { once: true, args: (world) => [{ accountId: world.own.accountId, changes: account(world) }] },
  move: {
    once: true,
    args: ({ own }) => [
      {
        accountId: own.accountId,
        expectedVersion: 1,
        statusId: "prospect.lost",
        lostReasonId: own.reasonId,
        note: "Later",
        afterAccountId: null,
      },
    ],
  },
  archive: { once: true, args: accountCommand },
  restore: { once: true, args: accountCommand },
};

const contactCommands: Readonly<Record<string, FacadeSample>> = {
  create: {
    args: (world) => {
      const link = { accountId: world.own.accountId, roleId: world.own.roleId, isMain: true };
      return [{ ...contact(world), accounts: [link], ...underNewKey(world) }];
    },
  },
  update: { once: true, args: (world) => [{ contactId: world.own.contactId, changes: contact(world) }] },
  archive: { once: true, args: contactCommand },
  restore: { once: true, args: contactCommand },
};

const conditions = (field: string) => ({
  where: {
    [field]: { contains: "e" },
    not: { doNotCall: true },
    or: [{ email: null }],
    and: [{ tagIds: { overlaps: ["x"] } }],
  },
  search: "lee",
  archived: "with",
});
const lists = (field: string, id: (world: FacadeWorld) => string) =>
  listSamples(conditions(field), [field, "email"], id);

const accountId = ({ own }: FacadeWorld): string => own.accountId;
const contactId = ({ own }: FacadeWorld): string => own.contactId;
const conversion = ({ own }: FacadeWorld) => ({
  account: { id: own.otherAccountId },
  contact: { ids: [own.contactId] },
  opportunity: { name: "Steel", amount: 1_000, currency: "EUR" },
  prospectStatusId: "prospect.to-process",
  choose: { account: { email: "lead", custom: { turnover: "lead" } }, contact: { lastName: "kept" } },
});
const convert: FacadeSample = {
  once: true,
  args: (world) => [{ leadId: world.own.leadId, expectedVersion: 2, idempotencyKey: "click-1", ...conversion(world) }],
};
const undo: FacadeSample = { once: true, args: ({ own }) => [{ leadId: own.convertedLeadId }] };

/** A valid call of every method on accounts, contacts, references and conversions, by its name. */
export const accountSamples: Readonly<Record<string, FacadeSample>> = {
  ...under("accounts", {
    ...accountCommands,
    ...lists("name", accountId),
    ...contactListSamples({ ...conditions("name"), sort: ["name"], limit: 2, after: null }),
    ...relatedSamples("accountId", accountId, ["documents"]),
    ...idSamples(["contacts", "claims", "possibleMoves", "statusHistory"], "accountId", accountId),
    requestProject: { args: ({ own }) => [{ accountId: own.accountId, name: "Plant", idempotencyKey: "click-2" }] },
  }),
  ...under("accounts.preview", accountCommands),
  ...under("contacts", {
    ...contactCommands,
    ...lists("fullName", contactId),
    ...contactListSamples({ ...conditions("fullName"), sort: ["fullName"], limit: 2, after: null }),
    ...relatedSamples("contactId", contactId, ["documents"]),
    ...idSamples(["claims", "accounts", "addressee"], "contactId", contactId),
    link: {
      args: ({ own }) => [
        { contactId: own.contactId, accountId: own.otherAccountId, roleId: own.roleId, isMain: true },
      ],
    },
    unlink: {
      once: true,
      args: ({ own }) => [{ contactId: own.contactId, expectedVersion: 1, accountId: own.accountId }],
    },
    linked: {
      args: ({ own }) => [own.contactId, { ...conditions("fullName"), sort: ["fullName"], limit: 2, after: null }],
      at: [["contactId"], []],
      open: openInList,
    },
  }),
  ...under("contacts.preview", contactCommands),
  "sequences.define": {
    args: () => [{ recordType: "account", format: "A{number:4}", companyId: "acme", nextNumber: 1_000 }],
  },
  "sequences.get": { args: () => ["account"], at: [["recordType"]] },
  "leads.convert": convert,
  "leads.convertMany": {
    once: true,
    args: (world) => [{ leadIds: [world.own.leadId], ...conversion(world) }],
  },
  "leads.undoConversion": undo,
  "leads.preview.convert": convert,
  "leads.preview.undoConversion": undo,
};
