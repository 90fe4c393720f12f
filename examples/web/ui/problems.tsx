import type { CrmError, Refusal } from "crmkit";
import { textOf } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { common } from "../words/common.js";

/** The reasons that an error gives, each as a sentence in the language of the page, with the field that it is about. */
export function reasonsOf(c: WebContext, error: CrmError): readonly string[] {
  const messages = messagesOf(c);
  if (error.refusals.length === 0) return [messages.errors[error.code]];
  return error.refusals.map((refusal) => reasonOf(c, refusal));
}

/** A refusal or a warning as a sentence. */
export function reasonOf(c: WebContext, refusal: Refusal): string {
  const messages = messagesOf(c);
  const text = textOf(refusal, messages);
  const field = refusal.path?.findLast((step) => typeof step === "string");
  const label = typeof field === "string" && Object.hasOwn(messages.fields, field) ? messages.fields[field] : undefined;
  return label === undefined ? text : wordsOf(c, common).about(label, text);
}

/** Why something was not done. */
export const Problems = ({ c, error }: { readonly c: WebContext; readonly error: CrmError | null }) =>
  error === null ? null : (
    <div class="problems" role="alert">
      <p>{wordsOf(c, common).problems}</p>
      <ul>
        {reasonsOf(c, error).map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </div>
  );
