import { addressLines } from "crmkit/pdf";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Choice } from "../ui/field.js";
import { Panel } from "../ui/small.js";
import { contactWords } from "./contact-words.js";
import { envelopeFormats } from "./envelope-formats.js";

/** The envelope to a contact: what will stand on it, and its format. */
export const EnvelopePanel = async ({ c, contactId }: { readonly c: WebContext; readonly contactId: string }) => {
  const t = wordsOf(c, contactWords);
  const addressee = await c.var.crm.contacts.addressee(contactId);
  if (addressee === null)
    return (
      <Panel title={t.envelope}>
        <p>{t.noAddress}</p>
      </Panel>
    );
  return (
    <Panel title={t.envelope}>
      <p class="envelope">
        {addressLines(addressee, { senderCountry: c.var.session.firm.countryCode }).map((line) => (
          <span>{line}</span>
        ))}
      </p>
      <form method="get" action={`/contacts/${contactId}/envelope.pdf`} class="filters">
        <Choice name="format" label={t.format} options={envelopeFormats.map((format) => [format, format])} value="DL" />
        <button type="submit" class="quiet">
          {t.print}
        </button>
      </form>
    </Panel>
  );
};
