import { AddressFields } from "../contacts/address-fields.js";
import { wordsOf } from "../http/web-context.js";
import { Box } from "../ui/field.js";
import type { AccountFormProps } from "./account-form.js";
import { accountWords } from "./account-words.js";

/** The addresses of an account, and a blank one for another. */
export const AccountAddresses = ({ c, values, error }: AccountFormProps) => {
  const t = wordsOf(c, accountWords);
  const indexes = values.all("addressIndex");
  return (
    <>
      {indexes.length > 1 && <p>{t.addressHint}</p>}
      {indexes.map((index, i) => {
        const prefix = `addresses.${index}`;
        const mark = (name: "billing" | "delivery" | "isDefault") => (
          <Box name={`${prefix}.${name}`} label={t[name]} checked={values.ticked(`${prefix}.${name}`)} />
        );
        return (
          <details open={i === 0 || i < indexes.length - 1}>
            <summary>{i === indexes.length - 1 && i > 0 ? t.newAddress : t.addressNumber(i + 1)}</summary>
            <input type="hidden" name="addressIndex" value={index} />
            <AddressFields c={c} values={values} prefix={prefix} path={["addresses", i, "address"]} error={error} />
            <div class="actions">
              {mark("billing")} {mark("delivery")} {mark("isDefault")}
            </div>
          </details>
        );
      })}
    </>
  );
};
