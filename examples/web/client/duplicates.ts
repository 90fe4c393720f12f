// The end of a search for duplicates is told to those who do not see the page change.
document.addEventListener("htmx:afterSwap", () => {
  const told = document.querySelector("#scan[data-told]");
  const announcements = document.querySelector("#announcements");
  const text = told?.getAttribute("data-told");
  if (announcements === null || text == null || announcements.textContent === text) return;
  announcements.textContent = text;
});

export {};
