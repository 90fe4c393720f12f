/** Ticking rows of a list: all at once, a range with Shift, and how many are ticked. */

let lastTicked: HTMLInputElement | null = null;

const rowsOf = (form: Element): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>('[name="lead"]')];

function tick(form: HTMLFormElement, box: HTMLInputElement, range: boolean): void {
  const rows = rowsOf(form);
  if (box.dataset["tickAll"] !== undefined) for (const row of rows) row.checked = box.checked;
  else if (range && lastTicked !== null && rows.includes(lastTicked)) {
    const [from = 0, to = 0] = [rows.indexOf(lastTicked), rows.indexOf(box)].sort((a, b) => a - b);
    for (const row of rows.slice(from, to + 1)) row.checked = box.checked;
  }
  if (box.name === "lead") lastTicked = box;
  tell(form, rows.filter(({ checked }) => checked).length, rows.length);
}

function tell(form: HTMLFormElement, ticked: number, of: number): void {
  const output = form.querySelector("output");
  if (output !== null) output.textContent = (form.dataset["ticks"] ?? "").replace("{count}", String(ticked));
  const all = form.querySelector<HTMLInputElement>("[data-tick-all]");
  if (all !== null) {
    all.checked = ticked === of;
    all.indeterminate = ticked > 0 && ticked < of;
  }
}

document.addEventListener("click", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
  const form = box.closest<HTMLFormElement>("form[data-ticks]");
  if (form !== null) tick(form, box, event.shiftKey);
});

/** What htmx put in place of a part of the page says what it is, and what was paged through keeps the focus, which nothing covers. */
document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.target;
  if (!(part instanceof HTMLElement)) return;
  const told = part.dataset["announce"];
  const announcements = document.getElementById("announcements");
  if (told !== undefined && announcements !== null) announcements.textContent = told;
  if (part.id === "activity") part.focus();
  if (part.id === "likely") document.activeElement?.scrollIntoView({ block: "nearest" });
});
