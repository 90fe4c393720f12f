import type { PipelineDefinition } from "crmkit";
import { labelIn } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import type { Draft, DraftStatus } from "./draft.js";
import { statusWords } from "./status-words.js";

/** What a status is called in the language of the page; one without a name yet is called so. */
export function nameOf(c: WebContext, { labels }: Pick<DraftStatus, "labels">): string {
  const typed = Object.fromEntries(Object.entries(labels).filter(([, label]) => label.trim() !== ""));
  return labelIn(typed, c.var.session.language) ?? wordsOf(c, statusWords).unnamed;
}

/** What the status of an id is called in the form, else what it is stored as. */
export function nameIn(c: WebContext, definition: PipelineDefinition, draft: Draft, id: string): string {
  const status = [...draft.statuses, ...definition.statuses].find((one) => one.id === id);
  return status === undefined ? id : nameOf(c, status);
}
