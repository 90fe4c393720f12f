import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { AnyRecord } from "../model/record-types.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { replace } from "../plan/write.js";
import { newEntry } from "../timeline/new-entry.js";
import { mainLink } from "./main-link.js";
import type { ReferenceMove } from "./moved-references.js";
import type { RestoredRow } from "./restored-rows.js";

/** What a merge of accounts is taken back by, as far as contacts and their links are concerned. */
interface Settled {
  /** The contacts whose links do not simply go back the way they came. */
  readonly contacts: readonly Contact[];
  /** Every link that they have. */
  readonly links: readonly AccountContact[];
  /** What is moved back. */
  readonly moves: readonly ReferenceMove[];
}

type Changed = Map<RecordKey, { readonly before: AnyRecord; readonly after: AnyRecord }>;

/** What becomes of the links and main accounts of contacts. */
interface Settlement {
  /** The rows that come back. */
  readonly rows: readonly RestoredRow[];
  /** What is moved back: main accounts that are to be others are not. */
  readonly moves: readonly ReferenceMove[];
  /** The contacts that get another main account. */
  readonly writes: readonly Write[];
  /** What is told of them. */
  readonly entries: readonly TimelineEntry[];
}

/** Leaves these contacts one link to each account, and one main one as long as there is any: the one that it is to be, where that is there. */
export function settleAccounts(
  state: Settled,
  changed: Changed,
  rows: readonly RestoredRow[],
  env: DecisionEnv,
): Settlement {
  const ids = new Set<string>(state.contacts.map(({ id }) => id));
  const isOther = ({ type, row }: RestoredRow): boolean =>
    type !== "accountContact" || !ids.has((row as AccountContact).contactId); // the type says so
  const restored = rows.filter((one) => !isOther(one)).map(({ row }) => row as AccountContact); // as above
  const settled = state.contacts.map((contact) => settleContact(contact, state, changed, restored));
  const apart = new Set<string>(settled.filter(({ isApart }) => isApart).map(({ contact }) => contact.id));
  const others = settled.filter((one) => one.isApart && one.mainAccountId !== one.contact.mainAccountId);
  return {
    rows: [...rows.filter(isOther), ...settled.flatMap(({ added }) => added)],
    moves: state.moves.map((move) => withoutMains(move, apart)),
    writes: others.map(({ contact, mainAccountId }) => replace("contact", contact, { mainAccountId }, env.now)),
    entries: others.map(({ contact, mainAccountId }) => {
      const changes = { mainAccountId: { from: contact.mainAccountId, to: mainAccountId } };
      return newEntry("contact", contact, { kind: "updated", data: { changes } }, env);
    }),
  };
}

function settleContact(
  contact: Contact,
  { links, moves }: Settled,
  changed: Changed,
  restored: readonly AccountContact[],
) {
  const own = links
    .filter(({ contactId }) => contactId === contact.id)
    .map((before) => {
      const after = (changed.get(keyOf("accountContact", before.id))?.after ?? before) as AccountContact; // the key says so
      return { before, after, back: movedBack(moves, "accountContact.accountId", after.id, after.accountId) };
    });
  const added = restored.filter(
    ({ contactId, accountId }) => contactId === contact.id && !own.some(({ back }) => back === accountId),
  );
  const wanted = movedBack(moves, "contact.mainAccountId", contact.id, contact.mainAccountId);
  const main = mainLink([...own.map(({ after, back }) => ({ ...after, accountId: back })), ...added], wanted);
  for (const { before, after } of own) {
    const isMain = after.id === main?.id;
    if (after.isMain !== isMain)
      changed.set(keyOf("accountContact", before.id), { before, after: { ...after, isMain } });
  }
  return {
    contact,
    added: added.map((row): RestoredRow => ({ type: "accountContact", row: { ...row, isMain: row.id === main?.id } })),
    mainAccountId: main?.accountId ?? null,
    isApart: main !== undefined && main.accountId !== wanted,
  };
}

/** What a field of a record refers to once what was moved is moved back. */
const movedBack = <V extends string | null>(moves: readonly ReferenceMove[], named: string, id: string, value: V): V =>
  (moves.find(({ type, field, ids }) => `${type}.${field}` === named && ids.includes(id))?.to ?? value) as V; // ids take the place of ids

const withoutMains = (move: ReferenceMove, contactIds: ReadonlySet<string>): ReferenceMove =>
  move.type === "contact" && move.field === "mainAccountId"
    ? { ...move, ids: move.ids.filter((id) => !contactIds.has(id)) }
    : move;
