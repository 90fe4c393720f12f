import htmx from "htmx.org";
import { announce } from "./announce.js";
import { onEach } from "./on-each.js";
import { sortableList } from "./sortable.js";
import type { Move } from "./sortable-move.js";

onEach(".board-cards", (list) => sortableList(list, { group: "board", moved }));
onEach("dialog.board-ask", (dialog) => {
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
});

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!(form instanceof HTMLFormElement && form.matches(".board-loss"))) return;
  if (submitter?.getAttribute("formmethod") === "dialog") return; // the dialog closes
  event.preventDefault();
  void send(new FormData(form), () => undefined);
});

/** Tells the server where a card was put. */
function moved({ item, from, to, after, putBack }: Move): void {
  const values = new FormData();
  values.set("id", item.dataset["id"] ?? "");
  values.set("version", item.dataset["version"] ?? "");
  values.set("from", from.dataset["status"] ?? "");
  values.set("status", to.dataset["status"] ?? "");
  values.set("after", after?.dataset["id"] ?? "");
  void send(values, putBack);
}

/** Sends a move and shows the board that the server answers with, whether it was done or refused. */
async function send(values: FormData, putBack: () => void): Promise<void> {
  const board = document.querySelector<HTMLElement>("#board");
  if (board === null) return;
  const response = await fetch(`${board.dataset["path"]}/move?${asShown(board)}`, {
    method: "POST",
    body: values,
  }).catch(() => null);
  const html = response?.headers.get("Content-Type")?.startsWith("text/html") ? await response.text() : null;
  if (response === null || response.status >= 500 || html === null) return failed(putBack);
  if (response.redirected) return location.assign(response.url); // nobody is signed in any more
  htmx.swap(board, html, { swapStyle: "innerHTML", swapDelay: 0, settleDelay: 0 });
  const handle = document.getElementById(`move-${String(values.get("id"))}`);
  if (document.activeElement === document.body) handle?.focus();
}

function failed(putBack: () => void): void {
  putBack();
  announce(document.documentElement.lang === "fr" ? "Le serveur n’a pas répondu." : "The server did not answer.");
}

/** The conditions of the page, with columns as long as they are shown. */
function asShown(board: HTMLElement): URLSearchParams {
  const query = new URLSearchParams(location.search);
  const lengths = [...board.querySelectorAll(".board-cards")].map(({ children }) => children.length);
  query.set("cards", String(Math.max(20, ...lengths)));
  return query;
}
