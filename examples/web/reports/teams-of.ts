import type { WebContext } from "../http/web-context.js";

/** The teams of the company, by name: the host's own records, which the library reads and does not keep. */
export async function teamsOf(c: WebContext): Promise<readonly (readonly [id: string, name: string])[]> {
  const { records } = await c.var.opened.storage.find({
    type: "team",
    filter: { op: "eq", field: "companyId", kind: "text", value: c.var.session.firm.id },
    sort: [{ field: "name", kind: "text", direction: "asc", nulls: "last" }],
    after: null,
    limit: 200,
  });
  return records.map(({ id, name }) => [id, name]);
}
