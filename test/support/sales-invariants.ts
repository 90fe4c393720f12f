import type { Opportunity } from "../../src/model/opportunity.js";
import type { Write } from "../../src/plan/write.js";
import type { Commit } from "../../src/ports/storage.js";
import type { SalesStored, SalesType } from "./sales-model-stored.js";

const versioned = [
  "lead",
  "account",
  "contact",
  "accountContact",
  "opportunity",
  "journal",
] as const satisfies SalesType[];
const chances: Readonly<Record<string, number>> = {
  "opportunity.to-process": 10,
  "opportunity.marketing-qualification": 20,
  "opportunity.sales-qualification": 40,
  "opportunity.nurturing": 20,
  "opportunity.proposition": 60,
};

const isWon = ({ statusId }: Pick<Opportunity, "statusId">): boolean => statusId === "opportunity.closed-won";
const isLost = ({ statusId }: Pick<Opportunity, "statusId">): boolean => statusId === "opportunity.closed-lost";
const isTwice = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

/** Says what is so of a record though it must not be. */
const faultsOf = (id: string, faults: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(faults).flatMap(([fault, isSo]) => (isSo ? [`${id} ${fault}`] : []));

/** Lists what is stored, after one command, against what the rules allow, whatever the command was. */
export const contradictions = (before: SalesStored, after: SalesStored, commits: readonly Commit[]): string[] => [
  ...after.opportunity.flatMap(opportunityFaults),
  ...endFaults(after),
  ...customerFaults(before, after),
  ...referenceFaults(after),
  ...versionFaults(before, after, commits),
  ...historyFaults(after),
];

function opportunityFaults(opportunity: Opportunity): string[] {
  const { id, statusId, closedAt, closedById, lostReasonId, lostNote, manualProbability, probability } = opportunity;
  const closed = isWon(opportunity) || isLost(opportunity);
  const chance = closed ? (isWon(opportunity) ? 100 : 0) : (manualProbability ?? chances[statusId]);
  return faultsOf(id, {
    "has a time of closing, or none, against its status": (closedAt !== null) !== closed,
    "is open and was closed by somebody": !closed && closedById !== null,
    "is not lost and has a loss": !isLost(opportunity) && (lostReasonId !== null || lostNote !== null),
    [`has the probability ${probability} for ${chance}`]: probability !== chance,
    "has neither account nor contact": opportunity.accountId === null && opportunity.contactId === null,
    "has a quote twice": isTwice(opportunity.quoteKeys),
    "has an order twice": isTwice(opportunity.orderKeys),
  });
}

/** Leads and prospects tell of their end while they are there, and only then. */
function endFaults({ lead, account }: SalesStored): string[] {
  const ofLeads = lead.flatMap(({ id, statusId, lostAt, lostReasonId, lostNote, convertedAt, convertedAccountId }) =>
    faultsOf(id, {
      "has a time of loss, or none, against its status": (lostAt !== null) !== (statusId === "lead.lost"),
      "is not lost and has a loss": lostAt === null && (lostReasonId !== null || lostNote !== null),
      "has a conversion, or none, against its status": (convertedAt !== null) !== (statusId === "lead.converted"),
      "is converted to no account, or not and has one": (convertedAccountId !== null) !== (convertedAt !== null),
    }),
  );
  const ofAccounts = account.flatMap(({ id, kinds, statusId, statusSince, lostAt, lostReasonId, lostNote }) =>
    faultsOf(id, {
      "has a kind twice": isTwice(kinds),
      "has a status since never, or none since a time": (statusSince === null) !== (statusId === null),
      "is not lost and has a loss": lostAt === null && (lostReasonId !== null || lostNote !== null),
      "is a lost prospect since never": statusId === "prospect.lost" && kinds.includes("prospect") && lostAt === null,
      "is lost in a status that is not": lostAt !== null && statusId !== "prospect.lost",
    }),
  );
  return [...ofLeads, ...ofAccounts];
}

/** Whatever is won now and was not before has made its account a customer; a user may change the kinds afterwards. */
function customerFaults(before: SalesStored, after: SalesStored): string[] {
  const wonBefore = new Set(before.opportunity.filter(isWon).map(({ id }) => id));
  const customers = new Set(after.account.filter(({ kinds }) => kinds.includes("customer")).map(({ id }) => id));
  return after.opportunity
    .filter((one) => isWon(one) && !wonBefore.has(one.id))
    .filter(({ accountId }) => accountId !== null && !customers.has(accountId))
    .map(({ id }) => `${id} is won with an account that is no customer`);
}

/** Every record that is referred to is there, and belongs to the same company. */
function referenceFaults({ lead, account, contact, opportunity, accountContact, lostReason }: SalesStored): string[] {
  const companies = new Map<string, string | null>();
  for (const { id, companyId } of [...lead, ...account, ...contact, ...opportunity, ...lostReason])
    companies.set(id, companyId);
  const referring = [
    ...lead.map(({ id, companyId, convertedContactIds, ...one }) => ({
      id,
      companyId,
      ids: [one.lostReasonId, one.convertedAccountId, ...convertedContactIds, one.convertedOpportunityId],
    })),
    ...account.map(({ id, companyId, lostReasonId }) => ({ id, companyId, ids: [lostReasonId] })),
    ...contact.map(({ id, companyId, mainAccountId }) => ({ id, companyId, ids: [mainAccountId] })),
    ...[...lead, ...account, ...contact].map(({ id, companyId, mergedIntoId }) => ({
      id,
      companyId,
      ids: [mergedIntoId],
    })),
    ...accountContact.map(({ id, companyId, accountId, contactId }) => ({
      id,
      companyId,
      ids: [accountId, contactId],
    })),
    ...opportunity.map(({ id, companyId, accountId, contactId, leadId, lostReasonId }) => ({
      id,
      companyId,
      ids: [accountId, contactId, leadId, lostReasonId],
    })),
  ];
  return referring.flatMap(({ id, companyId, ids }) =>
    ids.filter((to) => to !== null && companies.get(to) !== companyId).map((to) => `${id} refers to ${to}`),
  );
}

/** Each write of a record makes one version more, and nothing else does; only a row that comes back goes on from where it was. */
function versionFaults(before: SalesStored, after: SalesStored, commits: readonly Commit[]): string[] {
  const writes = commits.flatMap((commit) => commit.writes);
  return versioned.flatMap((type) => {
    const records = new Map<string, Versioned>(before[type].map((record) => [record.id, { ...record }]));
    for (const write of writes.filter((one) => one.type === type)) writeOnce(records, write);
    return after[type]
      .filter(({ id, version }) => records.get(id)?.version !== version)
      .map(({ id, version }) => `${id} is at version ${version} for ${records.get(id)?.version}`);
  });
}

type Versioned = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

function writeOnce(records: Map<string, Versioned>, write: Write): void {
  if (write.op === "insert" || write.op === "replace") {
    const { id } = write.record;
    const version = write.op === "insert" ? write.record.version : (records.get(id)?.version ?? 0) + 1;
    records.set(id, { ...write.record, version });
  }
  if (write.op === "remove") records.delete(write.id);
  if (write.op !== "reassign") return;
  const { field, from, to, only } = write;
  for (const record of records.values()) {
    const value = record[field];
    const holds = value === from || (Array.isArray(value) && value.includes(from));
    if (!holds || only?.includes(record.id) === false) continue;
    const next = Array.isArray(value) ? [...new Set(value.map((one) => (one === from ? to : one)))] : to;
    records.set(record.id, { ...record, [field]: next, version: record.version + 1 });
  }
}

/** The history of each record begins with its creation, goes from status to status, and ends where the record is. */
function historyFaults({ lead, account, opportunity, timelineEntry }: SalesStored): string[] {
  const faults: string[] = [];
  const trails = new Map<string, string | null>();
  for (const { kind, subjectKey, fromStatusId, toStatusId } of timelineEntry) {
    const before = trails.get(subjectKey);
    if (kind === "statusChanged" && before !== undefined && fromStatusId !== before)
      faults.push(`${subjectKey} goes on from ${fromStatusId} instead of ${before}`);
    if (kind === "created" || kind === "statusChanged") trails.set(subjectKey, toStatusId);
  }
  const ends = [
    ...lead.map(({ id, statusId }) => [`lead/${id}`, statusId] as const),
    ...account.map(({ id, statusId }) => [`account/${id}`, statusId] as const),
    ...opportunity.map(({ id, statusId }) => [`opportunity/${id}`, statusId] as const),
  ].filter(([key, statusId]) => (trails.get(key) ?? statusId) !== statusId);
  return [...faults, ...ends.map(([key, statusId]) => `${key} is in ${statusId} against its history`)];
}
