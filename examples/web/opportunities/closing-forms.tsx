import type { CrmError } from "crmkit";
import { LossFields } from "../board/loss-fields.js";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { namedChoices } from "../ui/named-choices.js";
import type { OpportunityMovesProps } from "./opportunity-moves.js";
import { opportunityWords } from "./opportunity-words.js";

type ClosingFormsProps = Omit<OpportunityMovesProps, "lookups">;

/** How an opportunity ends: won, or lost for a reason, today or on a day before. */
export const ClosingForms = async ({ c, opportunity, failed }: ClosingFormsProps) => {
  const t = wordsOf(c, opportunityWords);
  const reasons = await namedChoices(c, "lostReason");
  const form = (command: "win" | "lose") => {
    const typed = failed?.command === command ? failed : undefined;
    return (
      <details open={typed !== undefined}>
        <summary>{t.closing[command]}</summary>
        <form method="post" action={`/opportunities/${opportunity.id}/${command}`} class="filters">
          <input type="hidden" name="expectedVersion" value={opportunity.version} />
          {command === "lose" && <LossFields c={c} reasons={reasons} form={typed?.form} error={typed?.error} />}
          <ClosedOn c={c} of={command} form={typed?.form} error={typed?.error} />
          <button type="submit" class={command === "lose" ? "bad" : undefined}>
            {t[command]}
          </button>
        </form>
      </details>
    );
  };
  return (
    <>
      {form("win")}
      {form("lose")}
    </>
  );
};

interface ClosedOnProps {
  readonly c: WebContext;
  /** Tells the input from another one on the page. */
  readonly of: string;
  readonly form?: Form | undefined;
  readonly error?: CrmError | undefined;
}

/** On which day it was closed. */
export const ClosedOn = ({ c, of, form, error }: ClosedOnProps) => (
  <Field
    name="closedOn"
    id={`${of}-closedOn`}
    label={wordsOf(c, opportunityWords).closedOn}
    type="date"
    value={form?.text("closedOn")}
    error={error}
  />
);

/** The day of closing that a form tells, if it does. */
export function closingOf(form: Form): { readonly closedOn?: string } {
  const closedOn = form.filled("closedOn");
  return closedOn === null ? {} : { closedOn };
}
