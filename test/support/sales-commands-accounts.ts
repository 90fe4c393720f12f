import fc from "fast-check";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { AccountDecision } from "../../src/app/decide-account.js";
import type { Account, AccountKind } from "../../src/model/account.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { command, entry, idOf, maybeLosses, partyParts, pick } from "./sales-commands-drawn.js";
import type { ModelAccount, SalesModel, Who } from "./sales-model.js";
import { change, personas, seen } from "./sales-model.js";
import * as rules from "./sales-model-accounts.js";
import { hasTakenIn } from "./sales-model-merges.js";
import { statusesOf } from "./sales-model-rules.js";

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
  fc.record({ statusId: prospectStatuses, ...partyParts }, { requiredKeys: [] }),
);

const create = command("accounts.create", entered, (account) => (model, who) => {
  const { kinds = ["prospect"], statusId } = account;
  const { userId: assignedToId, teamId } = personas[who];
  return {
    verdict: rules.firstStatusCodes(model, statusId, kinds),
    call: ({ accounts }) => accounts.create(account),
    preview: ({ accounts }) => accounts.preview.create(account),
    done: ({ id }, now) => {
      rules.enterAccount(
        model,
        id,
        { ...account, isCompany: true, kinds: [...kinds], statusId, assignedToId, teamId },
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
  (
    nth: Nth,
    made: (model: SalesModel, who: Who) => OnAccount,
    fitting: (account: ModelAccount, model: SalesModel) => boolean = () => true,
  ): Prepare<Account> =>
  (model, who) => {
    const accountId = idOf(model.accounts, nth, who, (account) => fitting(account, model));
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

const changes = fc.record(
  { name: fc.constantFrom("ACME", "Bolt"), kinds: kindLists, ...partyParts },
  { requiredKeys: [] },
);

const update = command("accounts.update", fc.tuple(pick, changes), ([nth, changed]) =>
  onAccount(
    nth,
    (model) => ({
      codes: () => [],
      call: (accounts, accountId) => accounts.update({ accountId, changes: changed }),
      preview: (accounts, accountId) => accounts.update({ accountId, changes: changed }),
      done: (account, _, now) => rules.updateAccount(model, account, changed, now),
    }),
    hasTakenIn,
  ),
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

/** The commands on accounts. */
export const accountCommands = [create, create, update, move, move, putAway];
