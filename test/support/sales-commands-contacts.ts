import fc from "fast-check";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { ContactDecision } from "../../src/app/decide-contact.js";
import type { AccountContact } from "../../src/model/account-contact.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { command, idOf, partyParts, pick } from "./sales-commands-drawn.js";
import type { ModelContact, SalesModel } from "./sales-model.js";
import { answering, change, changeIfNew, personas, seen } from "./sales-model.js";
import { contactNameCodes, enterContact } from "./sales-model-contacts.js";
import { addLink, findLink, link, linksOf, unlink } from "./sales-model-links.js";
import { hasTakenIn } from "./sales-model-merges.js";
import { attached, when } from "./sales-model-rules.js";

const entered = fc.record({ lastName: fc.constantFrom("Day", "Lee"), ...partyParts }, { requiredKeys: ["lastName"] });

const create = command("contacts.create", fc.tuple(fc.option(pick), entered), ([nth, said]) => (model, who) => {
  const accountId = nth === null ? null : idOf(model.accounts, nth, who);
  const contact = { ...said, accounts: accountId === null ? [] : [{ accountId }] };
  const { userId: assignedToId, teamId } = personas[who];
  const mainAccountId = accountId === null ? null : answering(model.accounts, accountId);
  return {
    verdict: accountId === null ? [] : attached("ACCOUNT", model.accounts, accountId, who),
    call: ({ contacts }) => contacts.create(contact),
    preview: ({ contacts }) => contacts.preview.create(contact),
    done: ({ id }, now) => {
      enterContact(model, id, { ...said, assignedToId, teamId, mainAccountId }, who);
      if (mainAccountId !== null) addLink(model, mainAccountId, id, now);
    },
  };
});

/** A command on one contact that is there. */
interface OnContact<Made> {
  readonly codes: (contact: ModelContact) => string[];
  readonly call: (contacts: ActorCrm["contacts"], contactId: string) => Promise<Made>;
  readonly preview?: (contacts: ActorCrm["contacts"]["preview"], contactId: string) => Promise<ContactDecision>;
  readonly done: (contact: ModelContact, now: Date) => void;
}

const onContact =
  <Made>(
    nth: Nth,
    made: (...place: Parameters<Prepare<Made>>) => OnContact<Made>,
    fitting: (contact: ModelContact, model: SalesModel) => boolean = () => true,
  ): Prepare<Made> =>
  (model, who, now) => {
    const contactId = idOf(model.contacts, nth, who, (contact) => fitting(contact, model));
    const contact = seen(model.contacts, contactId, who);
    const { codes, call, preview, done } = made(model, who, now);
    return {
      verdict: contact === undefined ? "missing" : codes(contact),
      call: ({ contacts }) => call(contacts, contactId),
      ...(preview && { preview: ({ contacts }: ActorCrm) => preview(contacts.preview, contactId) }),
      done: (_, at) => {
        if (contact !== undefined) done(contact, at);
      },
    };
  };

const changes = fc.record({ lastName: fc.constantFrom("Day", "Lee", null), ...partyParts }, { requiredKeys: [] });

const update = command("contacts.update", fc.tuple(pick, changes), ([nth, changed]) =>
  onContact(
    nth,
    () => ({
      codes: (contact) => contactNameCodes({ ...contact, ...changed }),
      call: (contacts, contactId) => contacts.update({ contactId, changes: changed }),
      preview: (contacts, contactId) => contacts.update({ contactId, changes: changed }),
      done: (contact) => changeIfNew(contact, changed),
    }),
    hasTakenIn,
  ),
);

const putAway = command("contacts", fc.tuple(fc.constantFrom("archive", "restore"), pick), ([which, nth]) =>
  onContact(nth, () => ({
    codes: () => [],
    call: (contacts, contactId) => contacts[which]({ contactId }),
    preview: (contacts, contactId) => contacts[which]({ contactId }),
    done: (contact, now) => {
      if ((contact.archivedAt === null) === (which === "archive"))
        change(contact, { archivedAt: which === "archive" ? now : null });
    },
  })),
);

const belong = command("contacts.link", fc.tuple(pick, pick, fc.boolean()), ([nth, account, isMain]) =>
  onContact<AccountContact>(nth, (model, who) => {
    const accountId = idOf(model.accounts, account, who);
    const how = { accountId, ...(isMain && { isMain }) };
    return {
      codes: () => attached("ACCOUNT", model.accounts, accountId, who),
      call: (contacts, contactId) => contacts.link({ contactId, ...how }),
      done: (contact, now) => link(model, contact, answering(model.accounts, accountId), isMain, now),
    };
  }),
);

const part = command("contacts.unlink", fc.tuple(pick, pick), ([nth, account]) =>
  onContact<null>(
    nth,
    (model, who) => {
      const fitting = (one: ModelContact): boolean => isLinkedOften(one, model);
      const contact = seen(model.contacts, idOf(model.contacts, nth, who, fitting), who);
      const isLinked = ({ id }: { readonly id: string }): boolean =>
        findLink(model, id, contact?.id ?? "") !== undefined;
      const accountId = idOf(model.accounts, account, who, isLinked);
      const current = seen(model.accounts, accountId, who)?.id ?? accountId;
      return {
        codes: ({ id }) => when(findLink(model, current, id) === undefined, "CONTACT_NOT_LINKED"),
        call: (contacts, contactId) => contacts.unlink({ contactId, accountId }).then(() => null),
        done: (one) => unlink(model, one, current),
      };
    },
    isLinkedOften,
  ),
);

/** A contact that is parted from an account tells most where it belongs to another. */
const isLinkedOften = ({ id }: ModelContact, model: SalesModel): boolean => linksOf(model, id).length > 1;

/** The commands on contacts, and on the accounts that they belong to. */
export const contactCommands = [create, update, putAway, belong, belong, part];
