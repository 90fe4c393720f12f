/** An item of a list that was put somewhere else. */
export interface Move {
  readonly item: HTMLElement;
  readonly from: HTMLElement;
  readonly to: HTMLElement;
  /** The item that it stands after now, `null` where it is the first. */
  readonly after: HTMLElement | null;
  /** Puts it back to where it was, for a move that is refused. */
  readonly putBack: () => void;
}

/** How the items of a list are moved. */
export interface SortableOptions {
  /** The button in each item that picks it up by keys; the `DragHandle` of ui/drag-handle.tsx unless said otherwise. */
  readonly handle?: string | undefined;
  /** Whether the handle alone takes the mouse and fingers, for items with inputs; the whole item does unless said otherwise. */
  readonly byHandle?: boolean | undefined;
  /** Lists with the same group exchange their items; the arrow keys across the list lead from one to the next. */
  readonly group?: string | undefined;
  /** Whether the items stand side by side: then left and right move within the list, up and down between lists. */
  readonly sideways?: boolean | undefined;
  /** Called when an item came to another place, once it is put down. */
  readonly moved: (move: Move) => void;
}

/** Where an item was before it was moved. */
export interface Origin {
  readonly list: HTMLElement;
  readonly after: HTMLElement | null;
}

/** Where an item is. */
export const originOf = (item: HTMLElement): Origin => ({
  list: item.parentElement ?? item,
  after: before(item),
});

/** Puts an item back, if its list is still there. */
export function putBack(item: HTMLElement, { list, after }: Origin): void {
  if (after !== null && after.parentElement === list) after.after(item);
  else list.prepend(item);
}

/** Tells of an item that was put down, unless it is where it was. */
export function report(item: HTMLElement, origin: Origin, { moved }: Pick<SortableOptions, "moved">): boolean {
  const now = originOf(item);
  if (now.list === origin.list && now.after === origin.after) return false;
  moved({ item, from: origin.list, to: now.list, after: now.after, putBack: () => putBack(item, origin) });
  return true;
}

const before = ({ previousElementSibling: element }: HTMLElement): HTMLElement | null =>
  element instanceof HTMLElement ? element : null;
