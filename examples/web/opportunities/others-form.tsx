import type { CrmError, Opportunity } from "crmkit";
import { LossFields } from "../board/loss-fields.js";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { StatusChip } from "../leads/list/lead-columns.js";
import { Choice } from "../ui/field.js";
import { money } from "../ui/formats.js";
import { namedChoices } from "../ui/named-choices.js";
import { RecordTable } from "../ui/record-table.js";
import { ClosedOn } from "./closing-forms.js";
import { opportunityStatuses } from "./opportunity-lookups.js";
import { othersWords } from "./others-words.js";

interface OthersFormProps {
  readonly c: WebContext;
  readonly won: Opportunity;
  /** The name of the account. */
  readonly account: string;
  readonly others: readonly Opportunity[];
  /** What was ticked and typed before. */
  readonly form: Form | undefined;
  readonly error: CrmError | null;
}

/** What else is open, each to be ticked, and how it is closed. Nothing is ticked beforehand: nothing is closed unseen. */
export const OthersForm = async (props: OthersFormProps) => {
  const { c, won, account, others, form, error } = props;
  const t = wordsOf(c, othersWords);
  const path = `/opportunities/${won.id}`;
  if (others.length === 0)
    return (
      <p>
        {t.noOthers} <a href={path}>{won.name}</a>
      </p>
    );
  const as = [
    ["lost", t.asLost],
    ["won", t.asWon],
  ] as const;
  return (
    <form method="post" action={`${path}/others`} class="others">
      <p>{t.othersHint(won.name, account)}</p>
      <OthersTable {...props} />
      <div class="fields">
        <Choice name="as" label={t.closeAs} options={as} value={form?.text("as")} />
        <LossFields c={c} reasons={await namedChoices(c, "lostReason")} form={form} error={error} />
        <ClosedOn c={c} of="others" form={form} error={error ?? undefined} />
      </div>
      <p class="actions">
        <button type="submit">{t.closeOthers}</button>
        <a class="button quiet" href={path}>
          {t.leave}
        </a>
      </p>
    </form>
  );
};

const OthersTable = async ({ c, others, form }: OthersFormProps) => {
  const t = wordsOf(c, othersWords);
  const { fields } = messagesOf(c);
  const lookups = await opportunityStatuses(c);
  const ticked = form?.all("opportunity") ?? [];
  return (
    <RecordTable
      caption={t.othersList}
      records={others}
      empty={t.noOthers}
      columns={[
        {
          label: fields.name,
          cell: ({ id, name }) => (
            <>
              <input
                type="checkbox"
                name="opportunity"
                value={id}
                checked={ticked.includes(id)}
                aria-label={t.select(name)}
              />{" "}
              <a href={`/opportunities/${id}`}>{name}</a>
            </>
          ),
        },
        { label: fields.statusId, cell: ({ statusId }) => <StatusChip c={c} id={statusId} lookups={lookups} /> },
        {
          label: fields.amount,
          number: true,
          cell: ({ amount, currency }) => amount !== null && money(c, amount, currency),
        },
      ]}
    />
  );
};
