import type { CatalogSending } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { RecordTable } from "../ui/record-table.js";
import { contactsById } from "./contacts-by-id.js";
import { reasonTexts } from "./reason-texts.js";
import type { SendChoice } from "./send-choice.js";
import { ChoiceInputs } from "./send-preview.js";
import { sendWords } from "./send-words.js";

interface SendOutcomeProps {
  readonly c: WebContext;
  readonly catalogId: string;
  readonly choice: SendChoice;
  readonly sending: CatalogSending;
}

/** What became of one contact. */
interface Outcome {
  readonly contactId: string;
  readonly state: keyof CatalogSending;
  readonly why: string;
}

/** What became of each contact; what is waiting can be sent again under the same key, which writes to nobody twice. */
export const SendOutcome = async ({ c, catalogId, choice, sending }: SendOutcomeProps) => {
  const t = wordsOf(c, sendWords);
  const contacts = await contactsById(c, choice.contactIds);
  const outcomes = outcomesOf(c, sending);
  const written = outcomes.length - sending.leftOut.length;
  return (
    <>
      <p role="status">{t.counted(sending.sent.length, written)}</p>
      <RecordTable
        caption={t.outcome}
        records={outcomes}
        empty=""
        columns={[
          {
            label: t.contact,
            cell: ({ contactId }) => (
              <a href={`/contacts/${contactId}`}>{contacts.get(contactId)?.fullName ?? t.unknown}</a>
            ),
          },
          { label: t.became, cell: ({ state }) => t.states[state] },
          { label: t.why, cell: ({ why }) => why },
        ]}
      />
      <form method="post" action={`/catalogues/${catalogId}/send`} class="actions after-outcome">
        <ChoiceInputs choice={choice} />
        {sending.pending.length > 0 && <button type="submit">{t.again}</button>}
        <a class="button quiet" href="/outbox">
          {t.outbox}
        </a>
        <a href={`/catalogues/${catalogId}`}>{t.back}</a>
      </form>
    </>
  );
};

function outcomesOf(c: WebContext, { sent, pending, failed, leftOut }: CatalogSending): readonly Outcome[] {
  const causes: Readonly<Record<string, string>> = messagesOf(c).deliveryReasons;
  const unsent = (state: "pending" | "failed", { contactId, reason, text }: CatalogSending["pending"][number]) => {
    const cause = reason === null ? [] : [causes[reason] ?? reason];
    return { contactId, state, why: [...cause, ...(text === null ? [] : [text])].join(" ") };
  };
  return [
    ...failed.map((one) => unsent("failed", one)),
    ...pending.map((one) => unsent("pending", one)),
    ...leftOut.map(({ contactId, reasons }) => ({
      contactId,
      state: "leftOut" as const,
      why: reasonTexts(c, reasons),
    })),
    ...sent.map(({ contactId }) => ({ contactId, state: "sent" as const, why: "" })),
  ];
}
