import type { CrmError } from "crmkit";
import type { Child } from "hono/jsx";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { statusNames } from "../ui/activity.js";
import { namedChoices } from "../ui/named-choices.js";
import { Problems, reasonsOf } from "../ui/problems.js";
import { common } from "../words/common.js";
import type { BoardKind, BoardMove } from "./board-kind.js";
import { boardWords } from "./board-words.js";
import { LossFields } from "./loss-fields.js";

interface ToldProps {
  readonly c: WebContext;
  readonly of: BoardKind;
  readonly move: BoardMove;
}

/** What came of a move that was done. */
export const Done = async ({ c, of, move, besides }: ToldProps & { readonly besides: Child }) => {
  const [{ name, statusId }, names] = await Promise.all([of.find(c, move.id), statusNames(c)]);
  return (
    <div class="told" role="status">
      <span>{wordsOf(c, boardWords).moved(name, names.get(statusId) ?? statusId)}</span>
      {besides}
    </div>
  );
};

/** Why a card was not moved: somebody else was faster, or a rule is against it. */
export const NotDone = async ({ c, of, move, error }: ToldProps & { readonly error: CrmError }) => {
  const t = wordsOf(c, boardWords);
  if (error.code === "NOT_FOUND") return <Problems c={c} error={error} />;
  const [{ name, statusId, changedBy }, names] = await Promise.all([of.find(c, move.id), statusNames(c)]);
  const conflict = error.code === "VERSION_CONFLICT";
  const person = personOf(changedBy)?.name;
  const reasons = conflict
    ? [t.now(name, names.get(statusId) ?? statusId), ...(person === undefined ? [] : [t.changedBy(person)]), t.shown]
    : reasonsOf(c, error);
  return (
    <div class="problems" role="alert">
      <p>{conflict ? t.conflict(name) : t.refused(name)}</p>
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      {error.refusals.some(({ code }) => code === "LEAD_STATUS_RESERVED") && (
        <a href={`/leads/${move.id}/convert`}>{t.convert}</a>
      )}
    </div>
  );
};

interface AskWhyProps extends ToldProps {
  readonly form: Form;
  readonly error: CrmError | null;
}

/** Asks why a card is to be lost, and sends the move again with the answer. */
export const AskWhy = async ({ c, of, move, form, error }: AskWhyProps) => {
  const t = wordsOf(c, boardWords);
  const [{ name }, reasons] = await Promise.all([of.find(c, move.id), namedChoices(c, "lostReason")]);
  return (
    <dialog class="board-ask" aria-labelledby="board-ask">
      <h2 id="board-ask">{t.lose(name)}</h2>
      <Problems c={c} error={error} />
      <form method="post" action={`${of.path}/move`} class="board-loss">
        <input type="hidden" name="id" value={move.id} />
        <input type="hidden" name="version" value={move.expectedVersion} />
        <input type="hidden" name="status" value={move.statusId} />
        <input type="hidden" name="after" value={move.after ?? ""} />
        <input type="hidden" name="asked" value="yes" />
        <LossFields c={c} reasons={reasons} form={form} error={error} />
        <div class="actions">
          <button type="submit" class="bad">
            {t.lost}
          </button>
          <button type="submit" class="quiet" formmethod="dialog" formnovalidate>
            {wordsOf(c, common).cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
};
