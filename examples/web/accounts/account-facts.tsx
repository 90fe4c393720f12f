import type { Account } from "crmkit";
import { addressText } from "../contacts/address-text.js";
import { TagChips } from "../contacts/contact-facts.js";
import { contactWords } from "../contacts/contact-words.js";
import { nameOf } from "../contacts/record-names.js";
import { MailTo, Wishes } from "../contacts/wishes.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Facts, Panel } from "../ui/small.js";
import { common } from "../words/common.js";
import { Score } from "./account-list-page.js";
import { accountWords } from "./account-words.js";

interface AccountFactsProps {
  readonly c: WebContext;
  readonly account: Account;
  readonly names: ReadonlyMap<string, string>;
}

/** What is known of an account. */
export const AccountFacts = ({ c, account, names }: AccountFactsProps) => {
  const t = wordsOf(c, accountWords);
  const { fields } = messagesOf(c);
  const { yes } = wordsOf(c, common);
  const words = wordsOf(c, contactWords);
  return (
    <Panel title={t.facts}>
      <Wishes c={c} record={account} />
      <Facts
        facts={[
          [t.kindsLabel, account.kinds.map((kind) => t.kinds[kind]).join(", ")],
          [fields.title, account.title],
          [fields.score, account.score === null ? null : <Score c={c} score={account.score} />],
          [fields.email, <MailTo record={account} />],
          [fields.fixedPhone, account.fixedPhone],
          [fields.mobilePhone, account.mobilePhone],
          [fields.website, account.website],
          [fields.sourceId, nameOf(names, account.sourceId)],
          [fields.industrySectorId, nameOf(names, account.industrySectorId)],
          [fields.categoryId, nameOf(names, account.categoryId)],
          [fields.sizeBand, account.sizeBand],
          [fields.keyAccount, account.keyAccount ? yes : null],
          [fields.nurturing, account.nurturing ? yes : null],
          [fields.assignedToId, nameOf(names, account.assignedToId)],
          [words.reference, account.reference],
          [fields.currency, account.currency],
          [words.language, account.language],
          [words.country, account.countryCode],
          [fields.tagIds, account.tagIds.length === 0 ? null : <TagChips ids={account.tagIds} names={names} />],
          [fields.description, account.description],
        ]}
      />
      <Addresses c={c} account={account} />
    </Panel>
  );
};

const Addresses = ({ c, account }: Pick<AccountFactsProps, "c" | "account">) => {
  const t = wordsOf(c, accountWords);
  if (account.addresses.length === 0) return null;
  return (
    <>
      <h3>{t.addresses}</h3>
      <ul class="links">
        {account.addresses.map(({ address, billing, delivery, isDefault }) => (
          <li>
            {addressText(address, c.var.session.language)}{" "}
            <small>
              {[billing && t.billing, delivery && t.delivery, isDefault && t.isDefault].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
};
