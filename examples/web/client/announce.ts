/** Says something to whoever listens to the page instead of looking at it, the same text twice too. */
export function announce(text: string): void {
  const place = document.querySelector("#announcements");
  if (place === null) return;
  const line = document.createElement("p");
  line.textContent = text;
  place.replaceChildren(line);
}
