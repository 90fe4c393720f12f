import { accountObjections } from "../accounts/account-objections.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { check, insert, nextVersion, remove, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { NamedState } from "../reference-data/named-state.js";
import { namedResolver } from "../reference-data/resolve-named.js";
import { newEntry } from "../timeline/new-entry.js";
import { newLink } from "./contact-link.js";
import { oldestLink } from "./oldest-link.js";

/** Why a contact is not linked to an account, or not parted from it. */
export type LinkContactRefusalCode = "ACCOUNT_UNKNOWN" | "ACCOUNT_ARCHIVED" | "CONTACT_NOT_LINKED";

/** A link as it is to be. */
export interface LinkContact {
  /** The account. */
  readonly accountId: string;
  /** What the contact is within it; `undefined` keeps what it is. */
  readonly roleId?: NamedChoice | null | undefined;
  /** `true` makes it the main account; the first always is. */
  readonly isMain?: true | undefined;
}

/** What is loaded before a link is changed. */
export interface LinkState extends NamedState {
  /** The contact. */
  readonly contact: Contact;
  /** The account, `undefined` where the actor may see none of that id. */
  readonly account: Account | undefined;
  /** Every link of the contact. */
  readonly links: readonly AccountContact[];
}

/** Decides whether a contact belongs to an account, what it is there, and whether the account is its main one: one is, as long as there is any. */
export function decideLinkContact(
  command: LinkContact,
  state: LinkState,
  env: DecisionEnv,
): Decision<WritePlan<AccountContact>, string> {
  const { contact, account, links } = state;
  const roles = namedResolver(state, env);
  const roleId = roleOf(command, roles);
  const found: Refusal[] = [...accountObjections(account, command.accountId, ["accountId"]), ...roles.refusals];
  return acceptUnless(found, () => {
    const known = links.find(({ accountId }) => accountId === command.accountId);
    const isMain = command.isMain === true || (known === undefined ? links.length === 0 : known.isMain);
    const link = linkAfter(command.accountId as Id<"account">, known, { roleId, isMain }, state, env);
    if (link === known) return { writes: [], entries: [], warnings: [], result: link };
    return {
      writes: [
        ...roles.writes,
        ...(account === undefined ? [] : [check("account", account.id, account.version)]),
        known === undefined ? insert("accountContact", link) : replace("accountContact", known, link, env.now),
        ...(isMain ? otherMains(links, link, env) : []),
        ...mainWrite(contact, isMain ? link.accountId : contact.mainAccountId, env),
      ],
      entries: [...roles.entries, told("contactLinked", contact, link, env)],
      warnings: [],
      result: link,
    };
  });
}

/** Decides whether a contact is parted from an account. Where it was the main one, the oldest of the others becomes that. */
export function decideUnlinkContact(
  accountId: string,
  { contact, links }: Pick<LinkState, "contact" | "links">,
  env: DecisionEnv,
): Decision<WritePlan<null>, LinkContactRefusalCode> {
  const link = links.find((one) => one.accountId === accountId);
  const objections: Refusal<LinkContactRefusalCode>[] =
    link === undefined
      ? [{ code: "CONTACT_NOT_LINKED", path: ["accountId"], params: { contact: contact.fullName } }]
      : [];
  return acceptUnless(objections, () => {
    if (link === undefined) return { writes: [], entries: [], warnings: [], result: null };
    const next = link.isMain ? oldestLink(links.filter((one) => one !== link)) : undefined;
    const main = link.isMain ? (next?.accountId ?? null) : contact.mainAccountId;
    return {
      writes: [
        remove("accountContact", link),
        ...(next === undefined ? [] : [replace("accountContact", next, { isMain: true }, env.now)]),
        ...mainWrite(contact, main, env),
      ],
      entries: [told("contactUnlinked", contact, link, env)],
      warnings: [],
      result: null,
    };
  });
}

function roleOf({ roleId }: LinkContact, roles: ReturnType<typeof namedResolver>): Id<"role"> | null | undefined {
  return roleId === undefined || roleId === null ? roleId : roles.idOf("role", roleId, ["roleId"]);
}

function linkAfter(
  accountId: Id<"account">,
  known: AccountContact | undefined,
  wanted: { readonly roleId: Id<"role"> | null | undefined; readonly isMain: boolean },
  { contact, links }: Pick<LinkState, "contact" | "links">,
  env: DecisionEnv,
): AccountContact {
  const { isMain } = wanted;
  const roleId = wanted.roleId === undefined ? (known?.roleId ?? null) : wanted.roleId;
  if (known === undefined)
    return newLink({ accountId, contactId: contact.id, companyId: contact.companyId, roleId, isMain }, env, links);
  return known.roleId === roleId && known.isMain === isMain ? known : nextVersion(known, { roleId, isMain }, env.now);
}

const otherMains = (links: readonly AccountContact[], main: AccountContact, env: DecisionEnv): Write[] =>
  links
    .filter(({ id, isMain }) => isMain && id !== main.id)
    .map((link) => replace("accountContact", link, { isMain: false }, env.now));

/** The contact is written in any case: two users who link it at the same time do not both make a main account. */
const mainWrite = (contact: Contact, mainAccountId: Contact["mainAccountId"], env: DecisionEnv): Write[] => [
  replace("contact", contact, { mainAccountId }, env.now),
];

const told = (
  kind: "contactLinked" | "contactUnlinked",
  contact: Contact,
  { accountId, roleId, isMain }: AccountContact,
  env: DecisionEnv,
) =>
  newEntry(
    "contact",
    contact,
    { kind, related: [keyOf("account", accountId)], data: { accountId, roleId, isMain } },
    env,
  );
