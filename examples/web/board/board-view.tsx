import { labelOf } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { DragHandle } from "../ui/drag-handle.js";
import type { BoardKind, ShownCard, ShownColumn } from "./board-kind.js";
import { boardWords } from "./board-words.js";

interface BoardProps {
  readonly c: WebContext;
  readonly of: BoardKind;
  readonly columns: readonly ShownColumn[];
}

/** The columns of a board, side by side. */
export const Columns = ({ c, of, columns }: BoardProps) => (
  <>
    {columns.map((column) => (
      <Column c={c} of={of} column={column} />
    ))}
  </>
);

const Column = ({
  c,
  of,
  column,
}: {
  readonly c: WebContext;
  readonly of: BoardKind;
  readonly column: ShownColumn;
}) => {
  const t = wordsOf(c, boardWords);
  const { status, count, worth, cards, next } = column;
  const label = labelOf(status, c.var.session.language);
  return (
    <section class="column" aria-labelledby={domId("status", status.id)}>
      <h2 id={domId("status", status.id)}>
        <span class="dot" style={`background:${status.color}`} /> {label}
      </h2>
      <p class="column-figures">
        {t.cards(count)}
        {worth.map((sum) => (
          <strong> {sum}</strong>
        ))}
      </p>
      <ul class="board-cards" id={domId("cards", status.id)} aria-label={label} data-status={status.id}>
        <Cards c={c} of={of} cards={cards} />
      </ul>
      <More c={c} of={of} column={column} next={next} />
    </section>
  );
};

interface CardsProps {
  readonly c: WebContext;
  readonly of: BoardKind;
  readonly cards: readonly ShownCard[];
}

/** Cards of a column. */
export const Cards = ({ c, of, cards }: CardsProps) => (
  <>
    {cards.map(({ id, version, name, lines }) => (
      <li class="card" data-name={name} data-id={id} data-version={version}>
        <div class="card-head">
          <a href={`${of.records}/${id}`}>{name}</a>
          <DragHandle id={id} label={wordsOf(c, boardWords).move(name)} />
        </div>
        {lines
          .filter((line) => line !== null && line !== "")
          .map((line) => (
            <div>{line}</div>
          ))}
      </li>
    ))}
  </>
);

interface MoreProps {
  readonly c: WebContext;
  readonly of: BoardKind;
  readonly column: Pick<ShownColumn, "status"> & { readonly cards: readonly unknown[] };
  readonly next: string | null;
  /** Whether it takes the place of the one on the page. */
  readonly swapped?: boolean | undefined;
}

/** The way to the next cards of a column: appended by htmx, else by a board with longer columns. */
export const More = ({ c, of, column: { status, cards }, next, swapped = false }: MoreProps) => {
  const id = domId("more", status.id);
  const longer = new URL(c.req.url).searchParams;
  for (const name of ["status", "after"]) longer.delete(name);
  const query = new URLSearchParams(longer);
  query.set("status", status.id);
  query.set("after", next ?? "");
  longer.set("cards", String(Number(longer.get("cards") ?? 20) + 20));
  return (
    <div id={id} hx-swap-oob={swapped ? "true" : undefined}>
      {next !== null && (
        <a
          class="button quiet"
          id={`${id}-link`}
          href={`${of.path}?${longer}`}
          hx-get={`${of.path}/more?${query}`}
          hx-target={`#${domId("cards", status.id)}`}
          hx-swap="beforeend"
          data-shown={cards.length}
        >
          {wordsOf(c, boardWords).more(labelOf(status, c.var.session.language))}
        </a>
      )}
    </div>
  );
};

const domId = (part: string, id: string): string => `${part}-${id.replace(/[^\w-]/g, "-")}`;
