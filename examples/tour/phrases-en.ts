import type { Phrases } from "./phrases.js";

const number = (value: number): string => value.toLocaleString("en");
const some = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** English. */
export const phrasesEn: Phrases = {
  under: (heading, text) => `${heading}: ${text}`,
  usage: "Usage: npm start -- [path/to/leads.csv] [--lang en|fr] [--store memory|pglite|postgres://…]",
  noFile: (path) => `There is no file ${path}.`,
  notRead: (path, reason) => `${path} cannot be read (${reason}).`,
  notCsv: "Is it a CSV file? A spreadsheet has to be saved as CSV first.",
  noName: "No column holds a last name, a company, or a number that could stand in for a name.",
  importing: (file) => `Importing ${file}`,
  format: (encoding, delimiter, columns) =>
    `Written in ${encoding}, cells separated by ${delimiter}, ${some(columns, "column", "columns")}.`,
  understood: "Understood",
  leftOut: "Left out",
  standIn: (column) => `No column holds a name: “${column}” stands in for the last name.`,
  phases: { reading: "rows read", planning: "rows decided on", committing: "rows committed" },
  counts: {
    rows: "rows",
    create: "to be created",
    update: "to be updated",
    duplicate: "duplicates",
    invalid: "refused",
    maybeDuplicate: "to be created, but perhaps duplicates",
  },
  refused: "Refused",
  duplicates: "Duplicates",
  perhaps: "Perhaps duplicates",
  same: (field) => `same ${field.toLowerCase()}`,
  lines: (lines, more) => `line ${lines.join(", ")}${more > 0 ? ` and ${number(more)} more` : ""}`,
  storedLead: "a stored lead",
  written: (created, updated, skipped) =>
    `That was the plan; now it is committed: ${some(created, "lead", "leads")} created, ${number(updated)} updated, ${some(skipped, "row", "rows")} left out.`,
  again: (created) => `The same file committed once more: ${some(created, "lead", "leads")} created.`,
  arrived: "What arrived",
  countries: "Country",
  none: "none",
  board: "The board",
  merging: "Duplicates that the import could not be sure of",
  scanned: (leads, groups, sure) =>
    `${some(leads, "lead", "leads")} compared: ${some(groups, "group", "groups")} of leads that may be one, ${number(sure)} of them surely.`,
  wouldMerge: (duplicates, survivor) =>
    `Ann merges ${duplicates} into ${survivor}; the preview says what she would get:`,
  conflict: (field, kept, lost) => `${field}: ${kept}, not ${lost}`,
  merged: (answers) => `Merged${answers ? "; the old id answers with the lead that remained" : ""}.`,
  unmerged: (restored) => `She takes it back: ${restored} is there again.`,
  mergedSure: (groups, leads) =>
    `Then all that is sure at once: ${some(groups, "group", "groups")} merged, ${some(leads, "lead", "leads")} remain.`,
  leftForReview: (groups, reason) => `${some(groups, "group is", "groups are")} left to be looked at: ${reason}`,
  unmergedAll: (groups, leads) =>
    `She takes that back at once, too: ${some(groups, "merge", "merges")} undone, ${some(leads, "lead", "leads")} again.`,
  atWork: (lead) => `At work on ${lead}`,
  moved: (status) => `Ann moves it to “${status}”, on top of the column.`,
  couldGo: (statuses) => `From there it could go to: ${statuses}.`,
  refusedMove: (status) => `She moves it to “${status}”:`,
  noReason: "She loses it without a reason:",
  reason: "Too expensive",
  note: "The budget is for next year",
  lost: (reason, note) => `She loses it with a reason: ${reason} (“${note}”).`,
  asks: (who, leads) => `${who} takes charge of ${some(leads, "lead", "leads")} at once, this one among them:`,
  taken: (taken, refused) => `${number(taken)} taken, ${number(refused)} refused`,
  reset: (status) => `Ann resets it: back to “${status}”, the reason is cleared.`,
  activity: (lead) => `What happened to ${lead}`,
  after: (ms) => `after ${number(ms)} ms`,
  nobody: "There is no open lead to work on.",
  converting: "The most promising leads are converted",
  wouldConvert: (lead, carried, unmapped) =>
    `${lead}: ${some(carried, "value", "values")} would be carried over; without a place: ${unmapped || "nothing"}.`,
  candidates: (accounts, contacts, leads) =>
    `There already, by match keys: ${some(accounts, "account", "accounts")}, ${some(contacts, "contact", "contacts")}, ${some(leads, "other lead", "other leads")} of the same domain.`,
  converted: (lead, made) => `${lead} is converted: ${made}.`,
  convertedTwice: "Ann converts it once more:",
  office: "Office",
  linked: (contact, others) => `Contacts linked to ${contact}: ${others}.`,
  withStatuses: "Where prospects have statuses, one is chosen:",
  undone: (lead) => `That conversion is undone: ${lead} is a lead again, what was made is gone.`,
  selling: (account) => `Selling to ${account}`,
  fleet: "Fleet",
  training: "Training",
  abroad: "Lease abroad",
  fromAccount: "of the prospect",
  fromContact: "of the contact, whose account it takes",
  entered: (name, from, amount, probability) => `Opportunity “${name}”, ${from}: ${amount} at ${probability} %.`,
  quoted: (name, currency, answer, status) =>
    `The shop makes a quote of “${name}” in ${currency} and says so: ${answer}, now in “${status}”.`,
  quotedAgain: (answer) => `It says so once more: ${answer}.`,
  saleLost: (name, reason) => `She loses “${name}” with a reason: ${reason}.`,
  won: (name, kinds) => `Ann wins “${name}”; the prospect is a ${kinds} now.`,
  proposed: (others) => `What else is open is proposed to be closed: ${others}.`,
  together: "Decided together",
  closedOthers: (closed, reason) => `She closes ${some(closed, "other", "others")} as lost: ${reason}.`,
  followingUp: (opportunity) => `Following up “${opportunity}” each week`,
  followUp: "Follow-up",
  invited: (guests) =>
    `${some(guests, "guest is", "guests are")} invited; the opportunity gives the account and the contact.`,
  movedOne: (from, to, fields) => `Ann moves the one of ${from} to ${to}; it has fields of its own: ${fields}.`,
  wouldChange: (records) =>
    `To change the third one and those that follow would write ${some(records, "record", "records")}.`,
  changedRest: (from, time) => `From ${from} on it is at ${time}; before that it stays.`,
  exchanged: (events, refused, outcomes) =>
    `Written into a calendar file and read back: ${some(events, "series", "series")}, ${number(refused)} refused, on import ${outcomes}.`,
  undoneRest: "She undoes that change: the series is whole again, and the moved one stays moved.",
  reminding: "Everybody is reminded, as the days go by",
  planned: (deliveries) =>
    `A meeting each Monday, without end; the ledger holds ${some(deliveries, "delivery", "deliveries")} for the week to come.`,
  mailed: (to, subject) => `  to ${to}: “${subject}”`,
  notReached: (to) => `  ${to} cannot be reached: again in a minute, under the same key.`,
  rearmed: "The second meeting is moved to Wednesday: its reminders come on Tuesday.",
  afterwards: (sent, due, parked) =>
    `By then ${some(sent, "more message was", "more messages were")} sent; ${number(due)} due, ${number(parked)} given up.`,
  sendingCatalog: "A catalogue is sent",
  catalog: "Steel of this year",
  mailedWith: (to, subject, files) => `  to ${to}: “${subject}”, with ${files}`,
  catalogSent: (sent, leftOut) => `Sent to ${some(sent, "contact", "contacts")}; ${number(leftOut)} left out:`,
  printing: "Documents and reports are printed",
  printed: (file, pages) => `Written to ${file}, ${some(pages, "page", "pages")}.`,
  readOnly: "What is won is read-only:",
  forecast: ["Month", "", "Open", "Worst", "Expected", "Best", "Won"],
  noMonth: "no month",
  noStore: (reason) => `The database cannot be used: ${reason}`,
  checking: "All that was stored is looked through",
  checked: (found) => `${some(found, "contradiction", "contradictions")} found.`,
  done: (leads, schema) =>
    schema === null
      ? `Done: ${some(leads, "lead", "leads")} in memory, nothing but the files in out on disk.`
      : `Done: ${some(leads, "lead", "leads")} in the schema ${schema}, which stays until the next tour.`,
};
