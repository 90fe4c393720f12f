import { announce } from "./announce.js";
import type { Origin, SortableOptions } from "./sortable-move.js";
import { originOf, putBack, report } from "./sortable-move.js";
import { sortableWords } from "./sortable-words.js";

interface Held {
  readonly item: HTMLElement;
  readonly handle: HTMLElement;
  readonly origin: Origin;
}

type KeyOptions = SortableOptions & { readonly handle: string };

/** What is picked up at the moment; there is one keyboard. */
let held: Held | null = null;
/** Whether the item is being put elsewhere, which takes the focus from it for a moment. */
let moving = false;

/** Lets the items of a list be moved by the keys of their handles. */
export function sortByKeys(list: HTMLElement, options: KeyOptions): void {
  list.addEventListener("keydown", (event) => {
    const handle = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(options.handle) : null;
    const item = handle?.closest<HTMLElement>("[data-sortable-group] > *");
    if (handle === null || item === null || item === undefined) return;
    if (act(event.key, item, handle, options)) event.preventDefault();
  });
  list.addEventListener("focusout", () => {
    if (held !== null && !moving) cancel(held);
  });
}

/** Does what a key means, if it means something. */
function act(key: string, item: HTMLElement, handle: HTMLElement, options: KeyOptions): boolean {
  const holding = held?.item === item ? held : null;
  if (key === " " || key === "Enter") {
    if (holding === null) pickUp(item, handle);
    else drop(holding, options);
    return true;
  }
  if (holding === null) return false;
  if (key === "Escape") {
    cancel(holding);
    return true;
  }
  const [back, on] = options.sideways ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  const [aside, beside] = options.sideways ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
  if (key === back) step(holding, () => item.previousElementSibling?.before(item));
  else if (key === on) step(holding, () => item.nextElementSibling?.after(item));
  else if (key === aside) step(holding, () => moveToList(item, -1));
  else if (key === beside) step(holding, () => moveToList(item, 1));
  else return false;
  return true;
}

function pickUp(item: HTMLElement, handle: HTMLElement): void {
  if (held !== null) cancel(held);
  held = { item, handle, origin: originOf(item) };
  handle.setAttribute("aria-pressed", "true");
  item.classList.add("sortable-picked");
  announce(sortableWords().picked(nameOf(item), placeOf(item)));
}

function step({ item, handle }: Held, move: () => void): void {
  moving = true;
  move();
  handle.focus();
  moving = false;
  item.scrollIntoView({ block: "nearest", inline: "nearest" });
  announce(sortableWords().moved(nameOf(item), placeOf(item)));
}

function drop(holding: Held, options: KeyOptions): void {
  release(holding);
  announce(sortableWords().dropped(nameOf(holding.item), placeOf(holding.item)));
  report(holding.item, holding.origin, options);
}

function cancel(holding: Held): void {
  const focused = document.activeElement === holding.handle;
  release(holding);
  moving = true;
  putBack(holding.item, holding.origin);
  if (focused) holding.handle.focus();
  moving = false;
  announce(sortableWords().cancelled(nameOf(holding.item)));
}

function release({ item, handle }: Held): void {
  held = null;
  handle.removeAttribute("aria-pressed");
  item.classList.remove("sortable-picked");
}

/** Puts an item into the list before or after its own in the page, at the same height. */
function moveToList(item: HTMLElement, by: -1 | 1): void {
  const list = item.parentElement;
  const group = list?.dataset["sortableGroup"];
  if (list === null || group === undefined || group === "") return;
  const lists = [...document.querySelectorAll<HTMLElement>("[data-sortable-group]")].filter(
    ({ dataset }) => dataset["sortableGroup"] === group,
  );
  const target = lists[lists.indexOf(list) + by];
  if (target === undefined) return;
  const place = [...list.children].indexOf(item);
  target.insertBefore(item, target.children[place] ?? null);
}

const nameOf = ({ dataset, textContent }: HTMLElement): string => dataset["name"] ?? (textContent ?? "").trim();

function placeOf(item: HTMLElement): string {
  const list = item.parentElement;
  const siblings = [...(list?.children ?? [])];
  return sortableWords().at(siblings.indexOf(item) + 1, siblings.length, list?.getAttribute("aria-label") ?? null);
}
