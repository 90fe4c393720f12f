import type { CrmError } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { isMeant } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";
import { common } from "../words/common.js";
import { AccountAddresses } from "./account-addresses.js";
import { ContactFields, IdentityFields } from "./account-identity.js";
import { MarketingFields } from "./account-marketing.js";
import { accountKinds } from "./account-values.js";
import { accountWords } from "./account-words.js";

export interface AccountFormProps {
  readonly c: WebContext;
  readonly action: string;
  readonly values: FormValues;
  readonly error?: CrmError | null | undefined;
  /** The version that was seen, for an edit. */
  readonly version?: number | undefined;
}

/** The form of an account: of a company, or of an individual. */
export const AccountForm = (props: AccountFormProps) => {
  const { c, action, version } = props;
  const t = wordsOf(c, accountWords);
  return (
    <form method="post" action={action} class="account">
      {version !== undefined && <input type="hidden" name="expectedVersion" value={version} />}
      <fieldset>
        <legend>{t.identity}</legend>
        <IdentityFields {...props} />
        <ContactFields {...props} />
      </fieldset>
      <Kinds {...props} />
      <fieldset>
        <legend>{t.marketing}</legend>
        <MarketingFields {...props} />
      </fieldset>
      <fieldset>
        <legend>{t.addresses}</legend>
        <AccountAddresses {...props} />
      </fieldset>
      <p class="actions">
        <button type="submit">{wordsOf(c, common).save}</button>
      </p>
    </form>
  );
};

const Kinds = ({ c, values, error }: AccountFormProps) => {
  const t = wordsOf(c, accountWords);
  const chosen = values.all("kinds");
  return (
    <fieldset aria-invalid={isMeant(error, "kinds") ? "true" : undefined}>
      <legend>{t.kindsLabel}</legend>
      {accountKinds.map((kind) => (
        <label class="box">
          <input type="checkbox" name="kinds" value={kind} checked={chosen.includes(kind)} /> {t.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
};
