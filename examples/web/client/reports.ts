import { announce } from "./announce.js";
import { onEach } from "./on-each.js";
import { sortableList } from "./sortable.js";

/** Lets the charts of a report be put into another order; the library keeps it for the person. */
onEach("ul[data-arrange]", (list) => {
  sortableList(list, {
    byHandle: true,
    moved: async ({ putBack }) => {
      if (await kept(list)) return;
      putBack();
      announce(list.dataset["refused"] ?? "");
    },
  });
});

async function kept(list: HTMLElement): Promise<boolean> {
  const order = [...list.querySelectorAll<HTMLElement>("[data-chart]")].map(({ dataset }) => [
    "order",
    dataset["chart"] ?? "",
  ]);
  try {
    const answer = await fetch(list.dataset["arrange"] ?? "", { method: "POST", body: new URLSearchParams(order) });
    return answer.ok;
  } catch {
    return false;
  }
}
