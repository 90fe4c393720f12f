import { phrasesEn } from "./phrases-en.js";
import { phrasesFr } from "./phrases-fr.js";

/** What the tour itself says; names, labels and reasons come from the library. */
export interface Phrases {
  /** A heading and what it is the heading of. */
  readonly under: (heading: string, text: string) => string;
  readonly usage: string;
  readonly noFile: (path: string) => string;
  readonly notRead: (path: string, reason: string) => string;
  readonly notCsv: string;
  readonly noName: string;
  readonly importing: (file: string) => string;
  readonly format: (encoding: string, delimiter: string, columns: number) => string;
  readonly understood: string;
  readonly leftOut: string;
  readonly standIn: (column: string) => string;
  readonly phases: Readonly<Record<"reading" | "planning" | "committing", string>>;
  readonly counts: Readonly<Record<"rows" | "create" | "update" | "duplicate" | "invalid" | "maybeDuplicate", string>>;
  readonly refused: string;
  readonly duplicates: string;
  readonly perhaps: string;
  readonly same: (field: string) => string;
  readonly lines: (lines: readonly string[], more: number) => string;
  readonly storedLead: string;
  readonly written: (created: number, updated: number, skipped: number) => string;
  readonly again: (created: number) => string;
  readonly arrived: string;
  readonly countries: string;
  readonly none: string;
  readonly board: string;
  readonly merging: string;
  readonly scanned: (leads: number, groups: number, sure: number) => string;
  readonly wouldMerge: (duplicates: string, survivor: string) => string;
  readonly conflict: (field: string, kept: string, lost: string) => string;
  readonly merged: (answers: boolean) => string;
  readonly unmerged: (restored: string) => string;
  readonly mergedSure: (groups: number, leads: number) => string;
  readonly leftForReview: (groups: number, reason: string) => string;
  readonly unmergedAll: (groups: number, leads: number) => string;
  readonly atWork: (lead: string) => string;
  readonly moved: (status: string) => string;
  readonly couldGo: (statuses: string) => string;
  readonly refusedMove: (status: string) => string;
  readonly noReason: string;
  readonly reason: string;
  readonly note: string;
  readonly lost: (reason: string, note: string) => string;
  readonly asks: (who: string, leads: number) => string;
  readonly taken: (taken: number, refused: number) => string;
  readonly reset: (status: string) => string;
  readonly activity: (lead: string) => string;
  readonly after: (ms: number) => string;
  readonly nobody: string;
  readonly converting: string;
  readonly wouldConvert: (lead: string, carried: number, unmapped: string) => string;
  readonly candidates: (accounts: number, contacts: number, leads: number) => string;
  readonly converted: (lead: string, made: string) => string;
  readonly convertedTwice: string;
  readonly office: string;
  readonly linked: (contact: string, others: string) => string;
  readonly withStatuses: string;
  readonly undone: (lead: string) => string;
  readonly selling: (account: string) => string;
  readonly fleet: string;
  readonly training: string;
  readonly abroad: string;
  readonly fromAccount: string;
  readonly fromContact: string;
  readonly entered: (name: string, from: string, amount: string, probability: number) => string;
  readonly quoted: (name: string, currency: string, answer: string, status: string) => string;
  readonly quotedAgain: (answer: string) => string;
  readonly saleLost: (name: string, reason: string) => string;
  readonly won: (name: string, kinds: string) => string;
  readonly proposed: (others: string) => string;
  readonly together: string;
  readonly closedOthers: (closed: number, reason: string) => string;
  readonly followingUp: (opportunity: string) => string;
  readonly followUp: string;
  readonly invited: (guests: number) => string;
  readonly movedOne: (from: string, to: string, fields: string) => string;
  readonly wouldChange: (records: number) => string;
  readonly changedRest: (from: string, time: string) => string;
  readonly exchanged: (events: number, refused: number, outcomes: string) => string;
  readonly undoneRest: string;
  readonly readOnly: string;
  /** The heads of the columns: month, currency, open, worst, expected, best, won. */
  readonly forecast: readonly string[];
  readonly noMonth: string;
  readonly noStore: (reason: string) => string;
  /** Without a schema, the leads are gone after the tour. */
  readonly done: (leads: number, schema: string | null) => string;
}

/** The phrases of a language. */
export const phrasesOf = (locale: "en" | "fr"): Phrases => (locale === "fr" ? phrasesFr : phrasesEn);
