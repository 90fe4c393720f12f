import fc from "fast-check";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { AccountDecision } from "../../src/app/decide-account.js";
import type { Account, AccountKind } from "../../src/model/account.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { command, entry, idOf, maybeLosses, pick } from "./sales-commands-drawn.js";
import type { ModelAccount, SalesModel, Who } from "./sales-model.js";
import { change, linkKey, personas, seen } from "./sales-model.js";
import * as rules from "./sales-model-accounts.js";
import { attached, statusesOf } from "./sales-model-rules.js";
import type { Verdict } from "./sales-model-run.js";

/** What an account is. */
export const kindLists = fc.constantFrom<readonly AccountKind[]>(
  ["prospect"],
  ["prospect", "supplier"],
  ["supplier"],
  ["customer"],
  ["prospect", "customer"],
  ["internal", "factor"],
  [],
);

/** Statuses of prospects, and one that is none. */
export const prospectStatuses = fc.constantFrom(...statusesOf.prospect, "prospect.nowhere");

const entered = entry(
  fc.record({ name: fc.constantFrom("ACME", "Bolt"), kinds: kindLists }, { requiredKeys: ["name"] }),
  fc.record({ statusId: prospectStatuses }),
);

const create = command("accounts.create", entered, (account) => (model, who) => {
  const { name, kinds = ["prospect"], statusId } = account;
  const { userId: assignedToId, teamId } = personas[who];
  return {
    verdict: rules.firstStatusCodes(model, statusId, kinds),
    call: ({ accounts }) => accounts.create(account),
    preview: ({ accounts }) => accounts.preview.create(account),
    done: ({ id }, now) => {
      rules.enterAccount(
        model,
        id,
        { name, isCompany: true, kinds: [...kinds], statusId, assignedToId, teamId },
        who,
        now,
      );
    },
  };
});

/** A command on one account that is there. */
interface OnAccount {
  readonly codes: (account: ModelAccount) => string[];
  readonly call: (accounts: ActorCrm["accounts"], accountId: string) => Promise<Account>;
  readonly preview: (accounts: ActorCrm["accounts"]["preview"], accountId: string) => Promise<AccountDecision>;
  readonly done: (account: ModelAccount, made: Account, now: Date) => void;
}

const onAccount =
  (nth: Nth, made: (model: SalesModel, who: Who) => OnAccount): Prepare<Account> =>
  (model, who) => {
    const accountId = idOf(model.accounts, nth, who);
    const account = seen(model.accounts, accountId, who);
    const { codes, call, preview, done } = made(model, who);
    return {
      verdict: account === undefined ? "missing" : codes(account),
      call: ({ accounts }) => call(accounts, accountId),
      preview: ({ accounts }) => preview(accounts.preview, accountId),
      done: (result, now) => {
        if (account !== undefined) done(account, result, now);
      },
    };
  };

const changes = fc.record({ name: fc.constantFrom("ACME", "Bolt"), kinds: kindLists }, { requiredKeys: [] });

const update = command("accounts.update", fc.tuple(pick, changes), ([nth, changed]) =>
  onAccount(nth, (model) => ({
    codes: () => [],
    call: (accounts, accountId) => accounts.update({ accountId, changes: changed }),
    preview: (accounts, accountId) => accounts.update({ accountId, changes: changed }),
    done: (account, _, now) => rules.updateAccount(model, account, changed, now),
  })),
);

const move = command("accounts.move", fc.tuple(pick, prospectStatuses, maybeLosses), ([nth, statusId, loss]) =>
  onAccount(nth, (model, who) => ({
    codes: (account) => rules.moveProspectCodes(model, account, statusId, loss, who),
    call: (accounts, accountId) => accounts.move({ accountId, statusId, ...loss }),
    preview: (accounts, accountId) => accounts.move({ accountId, statusId, ...loss }),
    done: (account, { lostReasonId: made }, now) =>
      rules.moveProspect(model, account, statusId, loss, { who, made, now }),
  })),
);

const putAway = command("accounts", fc.tuple(fc.constantFrom("archive", "restore"), pick), ([which, nth]) =>
  onAccount(nth, () => ({
    codes: () => [],
    call: (accounts, accountId) => accounts[which]({ accountId }),
    preview: (accounts, accountId) => accounts[which]({ accountId }),
    done: (account, _, now) => {
      if ((account.archivedAt === null) === (which === "archive"))
        change(account, { archivedAt: which === "archive" ? now : null });
    },
  })),
);

const createContact = command("contacts.create", fc.option(pick), (nth) => (model, who) => {
  const accountId = nth === null ? null : idOf(model.accounts, nth, who);
  const contact = { lastName: "Day", accounts: accountId === null ? [] : [{ accountId }] };
  const { userId: assignedToId, teamId } = personas[who];
  return {
    verdict: accountId === null ? [] : attached("ACCOUNT", model.accounts, accountId, who),
    call: ({ contacts }) => contacts.create(contact),
    preview: ({ contacts }) => contacts.preview.create(contact),
    done: ({ id }) => {
      rules.enterContact(model, id, { lastName: "Day", assignedToId, teamId, mainAccountId: accountId }, who);
      if (accountId !== null) model.links.add(linkKey(accountId, id));
    },
  };
});

const putContactAway = command(
  "contacts",
  fc.tuple(fc.constantFrom("archive", "restore"), pick),
  ([which, nth]) =>
    (model, who) => {
      const contactId = idOf(model.contacts, nth, who);
      const contact = seen(model.contacts, contactId, who);
      const verdict: Verdict = contact === undefined ? "missing" : [];
      return {
        verdict,
        call: ({ contacts }) => contacts[which]({ contactId }),
        preview: ({ contacts }) => contacts.preview[which]({ contactId }),
        done: (_, now) => {
          if (contact !== undefined && (contact.archivedAt === null) === (which === "archive"))
            change(contact, { archivedAt: which === "archive" ? now : null });
        },
      };
    },
);

/** The commands on accounts, and what their contacts need. */
export const accountCommands = [create, create, update, move, move, putAway, createContact, putContactAway];
