import type { Catalog, CatalogSending, EmailMessage, WritePlan } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Facts, Panel } from "../ui/small.js";
import { contactsById } from "./contacts-by-id.js";
import { reasonTexts } from "./reason-texts.js";
import type { SendChoice } from "./send-choice.js";
import { sendWords } from "./send-words.js";

interface SendPreviewProps {
  readonly c: WebContext;
  readonly catalog: Catalog;
  readonly choice: SendChoice;
  /** What would be written. */
  readonly plan: WritePlan<CatalogSending>;
}

/** Who would get a catalogue, who would not and why, and what the first of them would read. */
export const SendPreview = async ({ c, catalog, choice, plan }: SendPreviewProps) => {
  const t = wordsOf(c, sendWords);
  const contacts = await contactsById(c, choice.contactIds);
  const { pending, leftOut } = plan.result;
  const [first] = messagesOfPlan(plan);
  const nameOf = (id: string): string => contacts.get(id)?.fullName ?? t.unknown;
  return (
    <>
      <div class="panels">
        <Panel title={t.getIt(pending.length)}>
          <ul>
            {pending.map(({ contactId }) => (
              <li>
                {nameOf(contactId)} <small>{contacts.get(contactId)?.email}</small>
              </li>
            ))}
          </ul>
        </Panel>
        {leftOut.length > 0 && (
          <Panel title={t.leftOut(leftOut.length)}>
            <ul>
              {leftOut.map(({ contactId, reasons }) => (
                <li>
                  {nameOf(contactId)} <small class="left-out">{reasonTexts(c, reasons)}</small>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      {first !== undefined && <FirstMessage c={c} catalog={catalog} message={first} />}
      <Confirm c={c} catalogId={catalog.id} choice={choice} count={pending.length} />
    </>
  );
};

const messagesOfPlan = ({ writes }: WritePlan<CatalogSending>): readonly EmailMessage[] =>
  writes.flatMap((write) => (write.op === "insert" && write.type === "emailMessage" ? [write.record] : []));

interface FirstMessageProps {
  readonly c: WebContext;
  readonly catalog: Catalog;
  readonly message: EmailMessage;
}

const FirstMessage = ({ c, catalog, message }: FirstMessageProps) => {
  const t = wordsOf(c, sendWords);
  const { subject, toAddresses, bodyHtml, bodyText } = message;
  const facts = [
    [t.to, toAddresses.join(", ")],
    [t.subject, subject],
    [t.file, catalog.pdfFileName],
  ] as const;
  return (
    <div class="first-message">
      <Panel title={t.firstMessage}>
        <Facts facts={facts} />
        {bodyHtml === null ? (
          <pre class="mail">{bodyText}</pre>
        ) : (
          <iframe class="mail" sandbox="" title={t.messageText} srcdoc={bodyHtml} />
        )}
      </Panel>
    </div>
  );
};

interface ConfirmProps {
  readonly c: WebContext;
  readonly catalogId: string;
  readonly choice: SendChoice;
  readonly count: number;
}

const Confirm = ({ c, catalogId, choice, count }: ConfirmProps) => {
  const t = wordsOf(c, sendWords);
  const path = `/catalogues/${catalogId}/send`;
  return (
    <form method="post" action={path} class="actions">
      <ChoiceInputs choice={choice} />
      <button type="submit">{t.sendNow(count)}</button>
      <button type="submit" class="quiet" formaction={`${path}/choose`}>
        {t.changeChoice}
      </button>
    </form>
  );
};

/** The choice as inputs that nobody sees. */
export const ChoiceInputs = ({ choice: { contactIds, templateId, key } }: { readonly choice: SendChoice }) => (
  <>
    {contactIds.map((id) => (
      <input type="hidden" name="contact" value={id} />
    ))}
    <input type="hidden" name="templateId" value={templateId} />
    <input type="hidden" name="key" value={key} />
  </>
);
