import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { CrmScope } from "./crm-scope.js";

/** The id of what is stored under a key of the caller's, within a company: the same each time; a new one without a key. Words say what is done under it. */
export const idOfKey = <Type extends "journal" | "emailMessage">(
  { actor, newId }: CrmScope,
  type: Type,
  words: readonly string[],
  key: string | undefined,
): Id<Type> =>
  key === undefined ? newId(type) : asId(type, uuidFromText(JSON.stringify([...words, actor.companyId, key])));
