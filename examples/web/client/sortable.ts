import Sortable from "sortablejs";
import { sortByKeys } from "./sortable-keys.js";
import type { Origin, SortableOptions } from "./sortable-move.js";
import { originOf, report } from "./sortable-move.js";

/**
 * Lets the children of an element be put into another order by mouse, touch and keyboard. An item is announced by its
 * `data-name`, a list by its `aria-label`.
 */
export function sortableList(list: HTMLElement, options: SortableOptions): void {
  const { handle = ".drag-handle", byHandle = false, group } = options;
  let origin: Origin | null = null;
  list.dataset["sortableGroup"] = group ?? "";
  Sortable.create(list, {
    ...(group === undefined ? {} : { group }),
    ...(byHandle ? { handle } : { delay: 200, delayOnTouchOnly: true, touchStartThreshold: 5 }),
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    forceFallback: true, // the same way for mouse and touch, which the browser's own dragging does not know
    fallbackOnBody: true,
    fallbackTolerance: 4, // a click on a link in the item stays a click
    ghostClass: "sortable-place",
    dragClass: "sortable-held",
    onStart: ({ item }) => {
      origin = originOf(item);
    },
    onEnd: ({ item }) => {
      if (origin !== null) report(item, origin, options);
      origin = null;
    },
  });
  sortByKeys(list, { ...options, handle });
}
