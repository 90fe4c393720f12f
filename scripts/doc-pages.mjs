// The pages of the documentation, in the order in which they are listed: those that are to be read one after the other first, the others by name.
import fs from "node:fs";
import path from "node:path";

const first = {
  "docs/concepts": [
    "decide-plan-commit",
    "records",
    "statuses",
    "queries",
    "importing",
    "conversion",
    "duplicates",
    "opportunities",
    "calendar",
    "reminders",
    "messages",
    "reports",
    "storage-port",
    "integrity",
  ],
  "docs/guides": [
    "embed-in-express",
    "embed-in-hono",
    "embed-in-next",
    "http-answers",
    "import-from-another-crm",
    "import-opportunities",
    "statuses-and-guards",
    "custom-fields",
    "orders-from-a-shop",
    "reminders-with-a-queue",
    "send-email",
    "send-over-smtp",
    "tune-duplicates",
    "duplicates-at-scale",
    "icalendar",
    "sync-calendars",
  ],
  docs: ["refusals", "promises", "behaviours", "quality", "gallery", "policies"],
  ".": ["CHANGELOG", "CONTRIBUTING", "SECURITY"],
  "docs/decisions": ["README"],
};

/** The pages by folder, each by its path from the root. */
export function docPages(root) {
  return Object.entries(first).map(([folder, begin]) => {
    const there = fs
      .readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith(".md") && (folder !== "." || file !== "README.md")) // the first page of all
      .map((file) => file.slice(0, -".md".length))
      .sort();
    const named = begin.filter((name) => there.includes(name));
    const pages = [...named, ...there.filter((name) => !named.includes(name))];
    return { folder, pages: pages.map((name) => path.posix.join(folder, `${name}.md`)) };
  });
}
