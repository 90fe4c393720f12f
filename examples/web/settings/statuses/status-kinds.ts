import type { StatusKind } from "crmkit";
import type { WebContext } from "../../http/web-context.js";

const kinds: readonly StatusKind[] = ["lead", "prospect", "opportunity"];

/** What has statuses at the company: prospects where its options say so. */
export const statusKinds = (c: WebContext): readonly StatusKind[] =>
  kinds.filter((kind) => kind !== "prospect" || c.var.opened.optionsOf(c.var.session.firm.id).prospectStatuses);

/** The kind of a path, if there is one of that name. */
export const kindOf = (name: string): StatusKind | undefined => kinds.find((kind) => kind === name);
