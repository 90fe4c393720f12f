import type { Account, PossibleMove } from "crmkit";
import { labelOf, textOf } from "crmkit";
import { nameOf } from "../contacts/record-names.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { moment } from "../ui/formats.js";
import { namedChoices } from "../ui/named-choices.js";
import { Chip, Panel, Post } from "../ui/small.js";
import { accountWords } from "./account-words.js";

interface ProspectStatusProps {
  readonly c: WebContext;
  readonly account: Account;
  readonly names: ReadonlyMap<string, string>;
}

/** Where a prospect stands and where it can go, where the company works with statuses of prospects (guide: « Statuts Prospect »). */
export const ProspectStatus = async ({ c, account, names }: ProspectStatusProps) => {
  const t = wordsOf(c, accountWords);
  if (account.statusId === null || !c.var.opened.optionsOf(c.var.session.firm.id).prospectStatuses) return null;
  const { crm } = c.var;
  const [moves, definitions] = await Promise.all([
    crm.accounts.possibleMoves(account.id),
    crm.statuses.pipelines("prospect"),
  ]);
  const lost = new Set(definitions.map(({ pipeline }) => pipeline.lostStatusId));
  const open = moves.filter(({ objections }) => objections.length === 0);
  return (
    <Panel title={t.status}>
      <p>
        <Chip text={nameOf(names, account.statusId) ?? account.statusId} />{" "}
        {account.statusSince !== null && <small>{t.statusSince(moment(c, account.statusSince))}</small>}{" "}
        {account.lostAt !== null && (
          <small>{[nameOf(names, account.lostReasonId), account.lostNote].filter(Boolean).join(" · ")}</small>
        )}
      </p>
      <div class="actions">
        {open
          .filter(({ status }) => !lost.has(status.id))
          .map((move) => (
            <Move c={c} account={account} move={move} />
          ))}
      </div>
      {open
        .filter(({ status }) => lost.has(status.id))
        .map((move) => (
          <Lose c={c} account={account} move={move} />
        ))}
      <Closed c={c} moves={moves.filter(({ objections }) => objections.length > 0)} />
    </Panel>
  );
};

interface MoveProps {
  readonly c: WebContext;
  readonly account: Account;
  readonly move: PossibleMove;
}

const Move = ({ c, account, move: { status } }: MoveProps) => (
  <Post
    action={`/accounts/${account.id}/move`}
    label={wordsOf(c, accountWords).moveTo(labelOf(status, c.var.session.language))}
    fields={{ statusId: status.id, expectedVersion: account.version }}
    quiet
  />
);

/** Losing may tell why. */
const Lose = async ({ c, account, move: { status } }: MoveProps) => {
  const t = wordsOf(c, accountWords);
  const label = t.moveTo(labelOf(status, c.var.session.language));
  return (
    <details>
      <summary>{label}</summary>
      <form method="post" action={`/accounts/${account.id}/move`} class="filters">
        <input type="hidden" name="statusId" value={status.id} />
        <input type="hidden" name="expectedVersion" value={account.version} />
        <Field name="lostReasonId" label={t.lostReason} choices={await namedChoices(c, "lostReason")} />
        <Field name="note" label={t.note} />
        <button type="submit">{label}</button>
      </form>
    </details>
  );
};

/** The statuses that it cannot go to, with every reason. */
const Closed = ({ c, moves }: { readonly c: WebContext; readonly moves: readonly PossibleMove[] }) =>
  moves.length === 0 ? null : (
    <details>
      <summary>{wordsOf(c, accountWords).cannot}</summary>
      <ul>
        {moves.map(({ status, objections }) => (
          <li>
            {labelOf(status, c.var.session.language)}:{" "}
            {objections.map((objection) => textOf(objection, messagesOf(c))).join(" ")}
          </li>
        ))}
      </ul>
    </details>
  );
