import { isPublicMailDomain } from "../email/is-public-mail-domain.js";
import type { Contact } from "../model/contact.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";

/** The other contacts whose addresses share the domain, exactly; none for the domain of a public mail provider. */
export function linkedContacts(
  scope: CrmScope,
  { id, emailDomain }: Contact,
  query: ListQuery<Contact>,
  sort: readonly SortKey[],
): Promise<Page<Contact>> {
  const isShared = emailDomain === null || isPublicMailDomain(emailDomain, scope.settings.publicMailDomains);
  const within: Filter = isShared
    ? { op: "or", filters: [] }
    : allOf(
        { op: "eq", field: "emailDomain", kind: "text", value: emailDomain },
        { op: "not", filter: { op: "eq", field: "id", kind: "text", value: id } },
      );
  return listRecords(scope, "contact", query, within, sort);
}
