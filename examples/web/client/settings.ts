import { onEach } from "./on-each.js";
import { sortableList } from "./sortable.js";

/** Lets statuses be put into another order; the form that they are in is checked anew and sent as it then stands. */
onEach("ol[data-statuses]", (list) => {
  sortableList(list, {
    byHandle: true,
    moved: ({ item }) => item.dispatchEvent(new Event("moved", { bubbles: true })),
  });
});
