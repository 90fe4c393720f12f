import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { Actor } from "../model/actor.js";

/** The id of an opportunity of another system: the same however often it is imported into a company. */
export const importedOpportunityId = ({ companyId }: Pick<Actor, "companyId">, externalId: string): Id<"opportunity"> =>
  asId("opportunity", uuidFromText(JSON.stringify(["opportunity", companyId, externalId])));
