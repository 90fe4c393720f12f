/** Does something to each element of a page that fits a selector, now and whenever htmx brings more of them. */
export function onEach(selector: string, set: (element: HTMLElement) => void): void {
  document.addEventListener("htmx:load", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.matches(selector)) set(target);
    for (const element of target.querySelectorAll<HTMLElement>(selector)) set(element);
  });
}
