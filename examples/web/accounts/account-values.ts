import type { Account, AccountAddressInput, AccountInput, AccountKind } from "crmkit";
import { addressOf } from "../contacts/address-fields.js";
import { namedOf, tagsOf } from "../contacts/named-field.js";
import { nameOf } from "../contacts/record-names.js";
import type { FormValues } from "../ui/form-values.js";
import { formValues } from "../ui/form-values.js";

/** The kinds of accounts. */
export const accountKinds: readonly AccountKind[] = ["prospect", "customer", "supplier", "internal", "factor"];

/** The texts that are entered as they are. */
const texts = [
  "email",
  "fixedPhone",
  "mobilePhone",
  "website",
  "sizeBand",
  "description",
  "assignedToId",
  "currency",
  "language",
  "countryCode",
] as const;

const person = ["title", "firstName", "lastName"] as const;
const lists = ["sourceId", "industrySectorId", "categoryId"] as const;
const boxes = ["keyAccount", "nurturing", "doNotCall", "doNotEmail"] as const;
const marks = ["billing", "delivery", "isDefault"] as const;

/** What is entered of an account, but for its addresses. */
export const accountInputs: readonly string[] = [
  ...["name", "kinds", "score", "tagIds"],
  ...texts,
  ...person,
  ...lists,
  ...boxes,
];

/** What the form of an account shows of a stored one. */
export function accountValues(account: Account, names: ReadonlyMap<string, string>): FormValues {
  return formValues({
    form: account.isCompany ? "company" : "individual",
    name: account.isCompany ? account.name : "",
    kinds: account.kinds,
    score: account.score,
    ...Object.fromEntries([...texts, ...person, ...boxes].map((name) => [name, account[name]])),
    ...Object.fromEntries(lists.map((name) => [name, nameOf(names, account[name])])),
    tagIds: account.tagIds.map((id) => nameOf(names, id)).join(", "),
    ...Object.fromEntries(account.addresses.flatMap(addressEntries)),
    addressIndex: [...account.addresses, null].map((_, index) => String(index)),
  });
}

const addressEntries = (
  one: Account["addresses"][number],
  index: number,
): (readonly [string, string | boolean | null])[] => [
  ...Object.entries(one.address).map(([part, text]) => [`addresses.${index}.${part}`, text] as const),
  ...marks.map((mark) => [`addresses.${index}.${mark}`, one[mark]] as const),
];

/** What was entered of an account. */
export function accountInput(form: FormValues): AccountInput {
  const isCompany = form.text("form") !== "individual";
  const score = form.text("score");
  return {
    isCompany,
    ...(isCompany ? { name: form.text("name") } : {}),
    ...Object.fromEntries(person.map((name) => [name, isCompany ? null : form.text(name).trim() || null])),
    kinds: accountKinds.filter((kind) => form.all("kinds").includes(kind)),
    ...Object.fromEntries(texts.map((name) => [name, form.text(name).trim() || null])),
    ...Object.fromEntries(lists.map((name) => [name, namedOf(form, name)])),
    ...Object.fromEntries(boxes.map((name) => [name, form.ticked(name)])),
    score: score === "" ? null : Number(score),
    tagIds: tagsOf(form),
    addresses: addressesOf(form),
  };
}

/** The addresses that were typed, those that were emptied left out. */
function addressesOf(form: FormValues): AccountAddressInput[] {
  const indexes = form.all("addressIndex").map(Number);
  return indexes.flatMap((index) => {
    const address = addressOf(form, `addresses.${index}`);
    const given = marks.map((mark) => [mark, form.ticked(`addresses.${index}.${mark}`)] as const);
    const marked = given.some(([, ticked]) => ticked) || indexes.length > 1;
    return address === null ? [] : [{ address, ...(marked ? Object.fromEntries(given) : {}) }];
  });
}
