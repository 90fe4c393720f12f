import "./no-eval.js";
import "../style/main.css";
import "htmx.org";
import "./board.js";
import "./duplicates.js";
import "./leads.js";
import "./reports.js";
import "./settings.js";

const htmxIsThere = new Promise((resolve) => document.addEventListener("htmx:load", resolve, { once: true }));
// To say when something happens again takes the library and its texts; few pages need it.
if (document.querySelector("[data-recurrence]") !== null) await import("./calendar.js");
await htmxIsThere;
// Until now a link or a button did what it does without scripts.
document.documentElement.dataset["scripts"] = "ready";
