import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Choice } from "../../ui/field.js";
import { common } from "../../words/common.js";

/** Those that the demonstration offers; a lead may have any other. */
const offered = "AT BE BR CA CH CN DE DK ES FI FR GB IE IN IT JP LU MA MC NL NO PL PT SE SN TN US".split(" ");

/** The countries to choose from, by their names. */
export const Countries = ({ c, value }: { readonly c: WebContext; readonly value: string }) => {
  const { language } = c.var.session;
  const names = new Intl.DisplayNames(language, { type: "region" });
  const codes = value === "" || offered.includes(value) ? offered : [...offered, value];
  const options = codes.map((code) => [code, names.of(code) ?? code] as const);
  return (
    <Choice
      name="countryCode"
      label={messagesOf(c).fields.countryCode}
      options={options.sort(([, a], [, b]) => a.localeCompare(b, language))}
      value={value}
      blank={wordsOf(c, common).none}
    />
  );
};
