import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { contactWords } from "./contact-words.js";

interface AccountPickerProps {
  readonly c: WebContext;
  /** The account that is chosen. */
  readonly value?: string | undefined;
}

/** A list to choose an account from, which what is typed above narrows. */
export const AccountPicker = ({ c, value = "" }: AccountPickerProps) => {
  const t = wordsOf(c, contactWords);
  return (
    <>
      <div class="field">
        <label for="find-account">{t.findAccount}</label>
        <input
          id="find-account"
          type="search"
          name="find"
          autocomplete="off"
          hx-get="/contacts/account-options"
          hx-trigger="input changed delay:250ms"
          hx-target="#field-accountId"
          hx-sync="this:replace"
        />
      </div>
      <div class="field">
        <label for="field-accountId">{t.account}</label>
        <select id="field-accountId" name="accountId">
          <AccountOptions c={c} value={value} />
        </select>
      </div>
    </>
  );
};

interface AccountOptionsProps extends AccountPickerProps {
  readonly find?: string | undefined;
}

/** The accounts to choose from: the first by name that have every word. The one that is chosen is there whatever became of it. */
export const AccountOptions = async ({ c, value = "", find = "" }: AccountOptionsProps) => {
  const { accounts } = c.var.crm;
  const [{ records }, chosen] = await Promise.all([
    accounts.list({ search: find, limit: 50 }),
    value === "" ? [] : accounts.list({ where: { id: value }, archived: "with" }).then((page) => page.records),
  ]);
  const others = records.filter(({ id }) => id !== value);
  return (
    <>
      {find === "" && <option value="">–</option>}
      {[...chosen, ...others].map(({ id, name }) => (
        <option value={id} selected={id === value}>
          {name}
        </option>
      ))}
    </>
  );
};
