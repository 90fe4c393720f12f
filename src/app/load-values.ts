import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { User } from "../model/user.js";
import type { ValueSources } from "../templates/record-values.js";
import type { CrmScope } from "./crm-scope.js";

/** Reads the actor, as far as the host stores users. */
export async function loadSender({ storage, actor }: CrmScope): Promise<User | undefined> {
  return actor.userId === null ? undefined : (await storage.get("user", [actor.userId]))[0];
}

/** Reads what a message about a record tells: as the actor may see it. @throws CrmError `NOT_FOUND`. */
export async function loadValueSources(scope: CrmScope, key: RecordKey): Promise<ValueSources> {
  const { visible } = scope;
  const { type, id } = splitKey(key);
  const sender = await loadSender(scope);
  const seen = async <T extends "account" | "contact">(of: T, other: string | null) => {
    const found = other === null ? undefined : (await visible.get(of, [other])).get(other);
    return found && visible.mask(of, found);
  };
  switch (type) {
    case "lead":
      return { sender, lead: visible.mask("lead", await visible.require("lead", id)) };
    case "account":
      return { sender, account: visible.mask("account", await visible.require("account", id)) };
    case "contact": {
      const contact = visible.mask("contact", await visible.require("contact", id));
      return { sender, contact, account: await seen("account", contact.mainAccountId) };
    }
    case "opportunity": {
      const opportunity = visible.mask("opportunity", await visible.require("opportunity", id));
      const { accountId, contactId } = opportunity;
      return {
        sender,
        opportunity,
        account: await seen("account", accountId),
        contact: await seen("contact", contactId),
      };
    }
    default:
      return { sender };
  }
}
