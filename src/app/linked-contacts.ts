import { isPublicMailDomain } from "../email/is-public-mail-domain.js";
import type { Contact } from "../model/contact.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";

/** The other contacts whose addresses share the domain, exactly; none for the domain of a public mail provider. The contact is looked up once the query was checked. */
export function linkedContacts(
  scope: CrmScope,
  contact: () => Promise<Contact>,
  query: ListQuery<Contact>,
  sort: readonly SortKey[],
): Promise<Page<Contact>> {
  return listRecords(scope, "contact", query, async () => linkedTo(scope, await contact()), sort);
}

function linkedTo({ settings }: CrmScope, { id, emailDomain }: Contact): Filter {
  if (emailDomain === null || isPublicMailDomain(emailDomain, settings.publicMailDomains))
    return { op: "or", filters: [] };
  return allOf(
    { op: "eq", field: "emailDomain", kind: "text", value: emailDomain },
    { op: "not", filter: { op: "eq", field: "id", kind: "text", value: id } },
  );
}
