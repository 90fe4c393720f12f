import { foldWords } from "../kernel/fold-text.js";

/**
 * What a column of a file may hold of a lead. `name` is first and last name in one cell; `status` a label in any language,
 * an id or a role. A yes in `converted` gives the lead the status of the role converted, whatever `status` says, with no
 * account, time or user of the conversion, which the file does not know; a no says nothing.
 */
export type LeadColumn =
  | "externalId"
  | "title"
  | "firstName"
  | "lastName"
  | "name"
  | "companyName"
  | "jobFunction"
  | "department"
  | "industrySector"
  | "fixedPhone"
  | "mobilePhone"
  | "email"
  | "website"
  | "addressExtra"
  | "street"
  | "postalCode"
  | "city"
  | "region"
  | "country"
  | "description"
  | "createdOn"
  | "score"
  | "sizeBand"
  | "keyAccount"
  | "nurturing"
  | "source"
  | "category"
  | "tags"
  | "doNotCall"
  | "doNotEmail"
  | "status"
  | "converted";

/**
 * Headers that are known, folded and without punctuation: English and French, those of well-known exports and of the
 * library's own. Blanks within them do not count, so that `postalCode` is known too.
 */
const headers: Readonly<Record<LeadColumn, readonly string[]>> = {
  externalId: [
    "id",
    "lead id",
    "prospect id",
    "record id",
    "external id",
    "reference",
    "identifiant",
    "identifiant externe",
    "numero de piste",
  ],
  title: ["title", "civility", "salutation", "civilite", "titre"],
  firstName: ["first name", "given name", "prenom"],
  lastName: ["last name", "surname", "family name", "nom", "nom de famille"],
  name: ["name", "full name", "contact name", "lead name", "nom complet", "contact"],
  companyName: [
    "company",
    "company name",
    "account name",
    "account",
    "organization",
    "organisation",
    "organization name",
    "entreprise",
    "societe",
    "raison sociale",
    "nom de l entreprise",
    "nom de la societe",
  ],
  jobFunction: ["job title", "job function", "function", "position", "fonction", "poste"],
  department: ["department", "departement", "service"],
  industrySector: ["industry", "sector", "industry sector", "secteur", "secteur d activite"],
  fixedPhone: [
    "phone",
    "telephone",
    "phone number",
    "office phone",
    "fixed phone",
    "work phone",
    "tel",
    "telephone fixe",
    "tel fixe",
    "fixe",
  ],
  mobilePhone: [
    "mobile",
    "mobile phone",
    "cell phone",
    "cell",
    "mobile phone number",
    "portable",
    "telephone portable",
    "telephone mobile",
    "tel portable",
    "tel mobile",
  ],
  email: ["email", "email address", "mail", "courriel", "adresse email", "adresse electronique"],
  website: ["website", "url", "website url", "site web", "site internet"],
  addressExtra: [
    "address line 2",
    "address 2",
    "address second line",
    "address extra",
    "complement d adresse",
    "complement adresse",
  ],
  street: ["street", "address", "street address", "address street", "address line 1", "adresse", "rue"],
  postalCode: ["postal code", "zip", "zip code", "postcode", "address postal code", "code postal", "cp"],
  city: ["city", "town", "address city", "ville"],
  region: ["state", "region", "county", "province", "state region", "address region"],
  country: ["country", "country code", "address country code", "pays", "country region"],
  description: ["description", "notes", "note", "comment", "comments", "commentaire", "commentaires", "remarques"],
  createdOn: [
    "created",
    "created on",
    "created at",
    "creation date",
    "create date",
    "created date",
    "date de creation",
    "cree le",
  ],
  score: ["score", "lead score", "lead scoring", "manual score", "rating", "stars", "etoiles", "note sur 5"],
  sizeBand: ["size", "company size", "size band", "taille", "effectif"],
  keyAccount: ["key account", "compte cle", "grand compte"],
  nurturing: ["nurturing"],
  source: ["source", "lead source", "origin", "provenance", "origine"],
  category: ["category", "categorie", "type"],
  tags: ["tags", "labels", "etiquettes"],
  doNotCall: ["do not call", "no calls", "ne pas appeler"],
  doNotEmail: ["do not email", "email opt out", "unsubscribed", "ne pas envoyer d email", "ne pas envoyer de mail"],
  status: ["status", "lead status", "stage", "statut", "etat"],
  converted: ["converted", "is converted", "converti"],
};

/** Every kind of column. */
export const leadColumns = Object.keys(headers) as readonly LeadColumn[];

/** A column that holds a field of the host's own, by its name. */
export type CustomColumn = `custom.${string}`;

/** What each column of a file holds, by its place; `null` for a column that is left out. */
export type LeadColumnMapping = readonly (LeadColumn | CustomColumn | null)[];

/**
 * Recognises columns by their headers; those of the host's own fields by the names of the fields. Where two would be
 * the same, the first is taken.
 */
export function detectLeadColumns(columns: readonly string[], customFields: readonly string[] = []): LeadColumnMapping {
  const taken = new Set<LeadColumn | CustomColumn>();
  return columns.map((column) => {
    const header = headerKey(column);
    const own = customFields
      .map(customColumn)
      .filter((name) => [name, customName(name) ?? ""].map(headerKey).includes(header));
    const known = leadColumns.filter((kind) => headers[kind].some((one) => compact(one) === header));
    const found = [...own, ...known].find((kind) => !taken.has(kind));
    if (found !== undefined) taken.add(found);
    return found ?? null;
  });
}

/** The column of a field of the host's own. */
export const customColumn = (name: string): CustomColumn => `custom.${name}`;

/** The field of the host's own that a column holds, `null` for a column of the library's. */
export const customName = (column: LeadColumn | CustomColumn): string | null =>
  column.startsWith("custom.") ? column.slice("custom.".length) : null;

const headerKey = (column: string): string => compact(foldWords(column.replace(/[_\-.,:'’/()]+/g, " ")));
const compact = (words: string): string => words.replaceAll(" ", "");
