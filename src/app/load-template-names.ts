import { splitKey } from "../kernel/id.js";
import type { TemplateNames } from "../templates/template-names.js";
import type { CrmScope } from "./crm-scope.js";

/** Reads claims on names of templates, with the templates that hold them. */
export async function loadTemplateNames({ visible }: CrmScope, claimIds: readonly string[]): Promise<TemplateNames> {
  const claims = claimIds.length === 0 ? new Map() : await visible.get("claim", claimIds);
  const ids = [...claims.values()].map(({ holderKey }) => splitKey(holderKey).id);
  return { claims, holders: ids.length === 0 ? new Map() : await visible.get("template", ids) };
}
