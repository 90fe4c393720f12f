import type { Id } from "../kernel/id.js";
import type { Address } from "./address.js";
import type { CrmRecord } from "./record.js";

/** What a user may enter of a contact. */
export interface ContactDetails {
  /** How the person is addressed, such as `Mme` or `Dr`. */
  readonly title: string | null;
  /** The person's first name. This or the last name is mandatory. */
  readonly firstName: string | null;
  /** The person's last name. This or the first name is mandatory. */
  readonly lastName: string | null;
  /** What the person does in the company. */
  readonly jobFunctionId: Id<"jobFunction"> | null;
  /** Where in the company the person works. */
  readonly departmentId: Id<"department"> | null;
  /** Land line, as it was entered. */
  readonly fixedPhone: string | null;
  /** Mobile phone, as it was entered. */
  readonly mobilePhone: string | null;
  /** E-mail address. */
  readonly email: string | null;
  /** Postal address, as the envelope prints it. */
  readonly address: Address | null;
  /** Where the host keeps the picture: a key or URL, never the picture itself. */
  readonly picture: string | null;
  /** Free text. */
  readonly description: string | null;
  /** The colleague in charge, `null` until somebody is. */
  readonly assignedToId: Id<"user"> | null;
  /** The team in charge. */
  readonly teamId: Id<"team"> | null;
  /** Labels. */
  readonly tagIds: readonly Id<"tag">[];
  /** Language tag of the documents made for the contact; `null` for the main account's, else the company's. */
  readonly language: string | null;
  /** ISO 3166-1 alpha-2 code of the country whose conventions documents follow; `null` as for the language. */
  readonly countryCode: string | null;
  /** The person does not want to be called: no call list of the library holds the contact. */
  readonly doNotCall: boolean;
  /** The person does not want e-mail: no mailing of the library reaches the contact. */
  readonly doNotEmail: boolean;
  /** Companies besides the record's own whose users see the contact too. */
  readonly sharedCompanyIds: readonly Id<"company">[];
  /** What another system calls this contact; unique there, not here. */
  readonly externalId: string | null;
}

/** A person, mostly at an account. */
export interface Contact extends CrmRecord<"contact">, ContactDetails {
  /** Title aside, first and last name in one line; made by the library. */
  readonly fullName: string;
  /** Number drawn from the company's sequence, never used again; `null` where no sequence is defined. */
  readonly reference: string | null;
  /** The account of the link that is marked as main, repeated here for lists; `null` without such a link. */
  readonly mainAccountId: Id<"account"> | null;
  /** Domain of the e-mail address in its ASCII form and lower case, which linked contacts share; made by the library. */
  readonly emailDomain: string | null;
  /** Folded text that free-text search looks through; made by the library. */
  readonly searchText: string;
  /** Normalised keys that likely duplicates share; made by the library. */
  readonly matchKeys: readonly string[];
  /** The contact that this one was merged into and that answers for it; `null` for every contact in use. */
  readonly mergedIntoId: Id<"contact"> | null;
}
