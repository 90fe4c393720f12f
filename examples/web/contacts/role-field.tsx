import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { namedChoices } from "../ui/named-choices.js";
import { contactWords } from "./contact-words.js";

/** What a contact is at an account: a role of the list, or a new one, which is added. */
export const RoleField = async ({ c, value }: { readonly c: WebContext; readonly value?: string | undefined }) => (
  <Field name="roleId" label={wordsOf(c, contactWords).role} value={value} choices={await namedChoices(c, "role")} />
);
