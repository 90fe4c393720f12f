import "../style/main.css";
import "htmx.org";
import "./board.js";
import "./calendar.js";
import "./duplicates.js";
import "./leads.js";
import "./reports.js";
import "./settings.js";
