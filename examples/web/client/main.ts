import "./no-eval.js";
import "../style/main.css";
import "htmx.org";
import "./board.js";
import "./calendar.js";
import "./duplicates.js";
import "./leads.js";
import "./reports.js";
import "./settings.js";

/** Until then a link or a button does what it does without scripts. */
document.addEventListener("htmx:load", () => document.documentElement.setAttribute("data-scripts", "ready"), { once: true });
