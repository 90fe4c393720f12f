import type { CrmError } from "crmkit";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { boardWords } from "./board-words.js";

interface LossFieldsProps {
  readonly c: WebContext;
  /** The reasons to choose from. */
  readonly reasons: readonly string[];
  /** What was typed before. */
  readonly form?: Form | undefined;
  readonly error?: CrmError | null | undefined;
}

/** Asks why something is lost. A new reason is added to the list. */
export const LossFields = ({ c, reasons, form, error }: LossFieldsProps) => {
  const t = wordsOf(c, boardWords);
  return (
    <>
      <Field
        name="lostReasonId"
        label={t.reason}
        choices={reasons}
        value={form?.text("lostReasonId")}
        error={error}
        attributes={{ autocomplete: "off" }}
      />
      <Field name="note" label={t.note} rows={2} value={form?.text("note")} error={error} />
    </>
  );
};

/** Why something is lost, as the form says. */
export function lossOf(form: Form): { lostReasonId: { name: string } | null; note: string | null } {
  const reason = form.filled("lostReasonId");
  return { lostReasonId: reason === null ? null : { name: reason }, note: form.filled("note") };
}
