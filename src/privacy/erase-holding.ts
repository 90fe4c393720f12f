import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { EmailMessage } from "../model/email-message.js";
import type { Journal } from "../model/journal.js";
import type { Cleaner } from "./cleaner.js";
import type { Treatment } from "./erase-facts.js";
import { treatFacts } from "./erase-facts.js";
import type { Fields, ImpersonalFields } from "./erase-fields.js";
import { cleanedFields, emptiedFields, followingFields } from "./erase-fields.js";
import { treatJournal } from "./erase-journal.js";
import type { Holding } from "./holding.js";

/** What erasing goes by. */
export interface Erasing {
  /** The records that stand for the person or are about it alone, by key. */
  readonly about: ReadonlySet<RecordKey>;
  /** The records that stand for the person, by key. */
  readonly persons: ReadonlySet<RecordKey>;
  /** Cleans what has to do with the person. */
  readonly clean: Cleaner;
  /** Cleans what may mention the person. */
  readonly cleanMention: Cleaner;
  /** The host's own fields that tell nothing of a person. */
  readonly impersonal: ImpersonalFields;
  /** The time. */
  readonly now: Date;
}

/** What the fields of a record become: those that stay as they are may be among them. */
export function erasedFields(one: Holding, erasing: Erasing): Fields {
  const { about, impersonal } = erasing;
  const clean = one.relation === "mention" ? erasing.cleanMention : erasing.clean;
  const how = (key: RecordKey): Treatment => (about.has(key) ? "erase" : clean);
  if (one.type === "timelineEntry") {
    const { subjectKey, data, kind } = one.record;
    if (kind === "erased") return {}; // it tells nothing of the person
    return { data: treatFacts(splitKey(subjectKey).type, data, how(subjectKey)) };
  }
  if (one.type === "journal") return erasedJournal(one.record, how, erasing);
  if (one.relation === "touched" || one.relation === "mention") {
    const cleaned = cleanedFields(one.type, { ...one.record }, clean);
    return { ...cleaned, ...followingFields(one, cleaned) };
  }
  const emptied = emptiedFields(one.type, { ...one.record }, impersonal);
  const stopped = one.type === "emailMessage" ? stoppedMessage(one.record) : {};
  return { ...emptied, ...stopped, ...followingFields(one, emptied) };
}

/** A message that the mailer did not get yet goes nowhere any more. */
const stoppedMessage = ({ state }: EmailMessage): Partial<EmailMessage> =>
  state === "pending" ? { state: "failed", failureReason: "RECIPIENT_REMOVED" } : {};

/** What a person who is erased was merged with, or converted to, is not taken apart again: the journal is put away. */
function erasedJournal(
  journal: Journal,
  how: (key: RecordKey) => Treatment,
  { persons, impersonal, now }: Erasing,
): Fields {
  const treated = treatJournal(journal, how, impersonal);
  const isOfPerson = [journal.subjectKey, ...journal.writtenKeys].some((key) => persons.has(key));
  const isOther = JSON.stringify(treated) !== JSON.stringify({ changes: journal.changes, result: journal.result });
  return isOfPerson || isOther ? { ...treated, archivedAt: journal.archivedAt ?? now } : {};
}
