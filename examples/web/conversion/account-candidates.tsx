import type { Account, Candidate, Lead } from "crmkit";
import { accountWords } from "../accounts/account-words.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { conversionWords } from "./conversion-words.js";
import { Reasons } from "./reasons.js";

interface AccountCandidatesProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly chosen: string;
  readonly candidates: readonly Candidate<Account>[];
}

/** The accounts that may be meant, with what each has in common with the lead, and a way to any other. */
export const AccountCandidates = async ({ c, lead, chosen, candidates }: AccountCandidatesProps) => {
  const t = wordsOf(c, conversionWords);
  const isOther = chosen !== "new" && !candidates.some(({ record }) => record.id === chosen);
  const others = isOther ? (await c.var.crm.accounts.list({ where: { id: chosen } })).records : [];
  return (
    <>
      <ul class="candidates">
        {candidates.map(({ record, by }) => (
          <li>
            <AccountRadio account={record} chosen={chosen} /> <Reasons c={c} by={by} />
          </li>
        ))}
      </ul>
      <div class="field">
        <label for="find-account">{t.findAccount}</label>
        <input
          id="find-account"
          type="search"
          name="find"
          autocomplete="off"
          hx-get={`/leads/${lead.id}/convert/accounts`}
          hx-trigger="input changed delay:250ms"
          hx-target="#found-accounts"
          hx-swap="innerHTML"
          hx-sync="this:replace"
        />
      </div>
      <ul id="found-accounts" class="candidates">
        {others.map((account) => (
          <li>
            <AccountRadio account={account} chosen={chosen} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** Accounts that have every word that was typed. */
export const FoundAccounts = async ({ c, find }: { readonly c: WebContext; readonly find: string }) => {
  const { records } = find.trim() === "" ? { records: [] } : await c.var.crm.accounts.list({ search: find, limit: 10 });
  return (
    <>
      {records.map((account) => (
        <li>
          <AccountRadio account={account} chosen="" />
        </li>
      ))}
      {records.length === 0 && find !== "" && <li>{wordsOf(c, accountWords).nothingFound}</li>}
    </>
  );
};

/** An account to choose. */
const AccountRadio = ({ account, chosen }: { readonly account: Account; readonly chosen: string }) => (
  <label class="box">
    <input type="radio" name="account" value={account.id} checked={account.id === chosen} /> {account.name}{" "}
    <small>{account.addresses[0]?.address.city}</small>
  </label>
);
