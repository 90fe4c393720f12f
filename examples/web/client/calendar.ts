import type { Messages } from "crmkit";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import { describeRecurrence } from "../calendar/describe-recurrence.js";
import { recurrenceIn, startIn } from "../calendar/recurrence-entry.js";

const texts: Readonly<Record<string, Messages>> = { en, fr };

/** Says in words when the event of a form happens, by the library itself: no server is asked. */
function describe(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>("[data-recurrence]");
  const messages = texts[box?.dataset["recurrence"] ?? ""];
  if (box === null || messages === undefined) return;
  const data = new FormData(form);
  const all = (name: string) => data.getAll(name).filter((value) => typeof value === "string");
  const fields = { all, text: (name: string) => all(name)[0] ?? "" };
  const start = startIn(fields);
  const recurrence = recurrenceIn(fields, start);
  const told = describeRecurrence(recurrence, start, fields.text("timeZone"), messages);
  write(box, "summary", told?.summary ?? (recurrence === null ? "" : (box.dataset["fillIn"] ?? "")));
  write(box, "problems", told?.problems.join(" ") ?? "");
  write(box, "dates", told?.dates.join(" · ") ?? "");
}

/** Only what differs is written, so that a screen reader says no more than what changed. */
function write(box: HTMLElement, part: string, text: string): void {
  const place = box.querySelector(`[data-${part}]`);
  if (place !== null && place.textContent !== text) place.textContent = text;
}

document.addEventListener("input", ({ target }) => {
  const form = target instanceof Element ? target.closest("form") : null;
  if (form !== null) describe(form);
});
for (const box of document.querySelectorAll("[data-recurrence]")) {
  const form = box.closest("form");
  if (form !== null) describe(form);
}
