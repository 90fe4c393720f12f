import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { attempt } from "../http/attempt.js";
import type { Form } from "../http/form.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { BoardFilters } from "./board-filters.js";
import type { Asked, BoardKind, BoardMove } from "./board-kind.js";
import { AskWhy, Done, NotDone } from "./board-told.js";
import { Cards, Columns, More } from "./board-view.js";

/** The board of a kind: the page, more cards of a column, and the moves of cards. */
export function boardRoutes(of: BoardKind): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", async (c) => {
    const [columns, pipelines] = await Promise.all([columnsOf(c, of), c.var.crm.statuses.pipelines(of.kind)]);
    return page(
      c,
      of.title(c),
      <>
        <BoardFilters c={c} of={of} pipelines={pipelines} />
        <div id="board-told" />
        <section class="board-scroller" aria-label={of.title(c)} tabindex={0}>
          <div id="board" data-path={of.path}>
            <Columns c={c} of={of} columns={columns} />
          </div>
        </section>
      </>,
    );
  });
  app.get("/more", async (c) => {
    const { status: id = "", after = "" } = c.req.query();
    const [{ cards, next }, statuses] = await Promise.all([
      of.more(c, askedOf(c), id, after),
      c.var.crm.statuses.pipelines(of.kind),
    ]);
    const status = statuses.flatMap((pipeline) => pipeline.statuses).find((one) => one.id === id);
    if (status === undefined) return c.notFound();
    return c.html(
      <>
        <Cards c={c} of={of} cards={cards} />
        <More c={c} of={of} column={{ status, cards }} next={next} swapped />
      </>,
    );
  });
  app.post("/move", async (c) => {
    const form = await formOf(c);
    const move = moveOf(form);
    if (form.ticked("asked")) return lost(c, of, move, form);
    const losing = form.text("from") !== move.statusId && (await isLost(c, of, move.statusId));
    if (losing) return board(c, of, <AskWhy c={c} of={of} move={move} form={form} error={null} />);
    const moved = await attempt(() => of.move(c, move));
    return moved.ok
      ? board(c, of, <Done c={c} of={of} move={move} besides={moved.value} />)
      : board(c, of, <NotDone c={c} of={of} move={move} error={moved.error} />, statusOf(moved.error.code));
  });
  return app;
}

/** Loses a card; where the answer does not do, the question is put again with what is against it. */
async function lost(c: WebContext, of: BoardKind, move: BoardMove, form: Form): Promise<Response> {
  const done = await attempt(() => of.lose(c, move, form));
  if (done.ok) return board(c, of, <Done c={c} of={of} move={move} besides={done.value} />);
  const { error } = done;
  const answered = error.refusals.some(({ path = [] }) => path.includes("lostReasonId") || path.includes("note"));
  const told = answered ? (
    <AskWhy c={c} of={of} move={move} form={form} error={error} />
  ) : (
    <NotDone c={c} of={of} move={move} error={error} />
  );
  return board(c, of, told, statusOf(error.code));
}

/** Answers with the board as it stands now, and with what is to be said. */
async function board(c: WebContext, of: BoardKind, told: Child, status: ContentfulStatusCode = 200): Promise<Response> {
  return c.html(
    <>
      <Columns c={c} of={of} columns={await columnsOf(c, of)} />
      <div id="board-told" hx-swap-oob="true">
        {told}
      </div>
    </>,
    status,
  );
}

function columnsOf(c: WebContext, of: BoardKind) {
  const { pipeline, cards } = c.req.query();
  const shown = Number.parseInt(cards ?? "", 10) || 20;
  return of.columns(c, askedOf(c), pipeline || undefined, Math.min(Math.max(shown, 20), 1_000));
}

function askedOf(c: WebContext): Asked {
  const { search, mine } = c.req.query();
  const { person } = c.var.session;
  return {
    ...(search === undefined || search.trim() === "" ? {} : { search }),
    ...(mine === undefined ? {} : { where: { assignedToId: person.id } }),
  };
}

const moveOf = (form: Form): BoardMove => ({
  id: form.text("id"),
  expectedVersion: Number(form.text("version")),
  statusId: form.text("status"),
  after: form.filled("after"),
});

async function isLost(c: WebContext, of: BoardKind, statusId: string): Promise<boolean> {
  const pipelines = await c.var.crm.statuses.pipelines(of.kind);
  return pipelines.some(({ pipeline }) => pipeline.lostStatusId === statusId);
}
