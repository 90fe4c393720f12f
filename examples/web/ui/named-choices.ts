import type { NamedKind } from "crmkit";
import type { WebContext } from "../http/web-context.js";

/** The names in a list that users keep, such as sources or tags, to be offered where one is entered. */
export async function namedChoices(c: WebContext, kind: NamedKind): Promise<readonly string[]> {
  const { records } = await c.var.crm.referenceData.list(kind, { limit: 1_000 });
  return records.map(({ name }) => name);
}

/** The names in a list by id. */
export async function namesById(c: WebContext, kind: NamedKind): Promise<ReadonlyMap<string, string>> {
  const { records } = await c.var.crm.referenceData.list(kind, { limit: 1_000, archived: "with" });
  return new Map(records.map(({ id, name }) => [id, name]));
}
