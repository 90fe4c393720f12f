/** What a second attempt comes to, with the same input. */
export type Retry =
  /** It answers, and what is stored is what one success stores. */
  | "done"
  /** It is refused by a typed error, and writes nothing more. */
  | "refused"
  /** It answers, and leaves to later what it does not find free. */
  | "held"
  /** It does its work, or a part of it, once more. */
  | "again";

/** What a command promises for a second attempt. */
export interface FaultPromise {
  /** After all of it was stored and the answer was lost. */
  readonly lost: Retry;
  /** After a part of it was stored: all that may come about, none for commands of one commit. */
  readonly between: readonly Retry[];
}

/** Commands of one commit, by what a second attempt comes to after the answer was lost; the methods of each area. */
const ofOneCommit: Readonly<Record<Exclude<Retry, "held">, Readonly<Record<string, string>>>> = {
  // They say how things are to be, or have a key, or ids made from what they are given.
  done: {
    directory: "put",
    leads: "create copy update takeCharge move restore merge convert takeChargeMany moveMany loseMany",
    accounts: "create update restore merge requestProject",
    contacts: "create update restore merge link",
    opportunities: "create copy restore moveMany winMany loseMany closeOthers quoteCreated orderConfirmed import",
    calendar: "create answer restore import",
    catalogs: "create restore",
    duplicates: "dismiss",
    sequences: "define",
    referenceData: "addShippedCategories restore",
    templates: "restore addShipped",
    campaigns: "record",
    privacy: "erase",
  },
  // They name the version that they saw, or what they took away is gone, or what they made stands in their way.
  refused: {
    integrity: "repair",
    leads: "lose reset archive undoConversion unmerge",
    accounts: "move archive unmerge",
    contacts: "archive unlink unmerge",
    opportunities: "update move advance win lose reopen archive",
    calendar: "update done cancel replan invite uninvite remind unremind archive undo",
    catalogs: "update setPdf setImage archive",
    duplicates: "forget",
    referenceData: "create update archive",
    statuses: "define",
    templates: "create update archive",
  },
  // They tell what they did once more.
  again: {
    reports: "arrange",
    emails: "retry",
  },
};

/** Commands of many commits, and why they are. */
const ofManyCommits: Readonly<Record<string, FaultPromise & { readonly why: string }>> = {
  "importPlan.commit": { lost: "done", between: ["done"], why: "some hundreds of rows are committed at a time" },
  "leads.imports.undo": {
    lost: "refused",
    between: ["done"],
    why: "the import is closed first; some hundreds of leads are removed at a time",
  },
  "leads.convertMany": { lost: "done", between: ["done"], why: "each lead may fill what the one before made" },
  "duplicates.mergeSure": { lost: "done", between: ["done"], why: "each group is a merge of its own" },
  "duplicates.unmergeAll": {
    lost: "done",
    between: ["done"],
    why: "the batch is closed first; each merge is taken back by itself",
  },
  "referenceData.remove": {
    lost: "refused",
    between: ["refused"],
    why: "the entry is put away first, so that nobody can choose it meanwhile",
  },
  "emails.send": { lost: "done", between: ["done"], why: "the message is stored before the mailer is asked" },
  "catalogs.send": {
    lost: "done",
    between: ["done", "held"],
    why: "the messages are stored before the mailer is asked, and taken so that nobody else hands them over",
  },
  "reminders.dispatch": {
    lost: "done",
    between: ["done", "held"],
    why: "deliveries are taken by a lease before the mailer is asked",
  },
  "calendar.sync": {
    lost: "done",
    between: ["again", "done"],
    why: "each event is stored by itself, with what the other calendar says of it",
  },
};

const ofOne: ReadonlyMap<string, FaultPromise> = new Map(
  Object.entries(ofOneCommit).flatMap(([lost, areas]) =>
    Object.entries(areas).flatMap(([area, names]) =>
      // The keys are the ways of a second attempt.
      names.split(" ").map((name) => [`${area}.${name}`, { lost: lost as Retry, between: [] }] as const),
    ),
  ),
);

/** What a method promises; `null` for one that stores nothing. */
export function promiseOf(name: string): FaultPromise | null {
  const many = ofManyCommits[name];
  return many === undefined ? (ofOne.get(name) ?? null) : { lost: many.lost, between: many.between };
}

/** The commands that store what they do by several commits. */
export const manyCommitNames: readonly string[] = Object.keys(ofManyCommits);

/** Every command that promises something. */
export const promisingCommands: readonly string[] = [...ofOne.keys(), ...manyCommitNames];
