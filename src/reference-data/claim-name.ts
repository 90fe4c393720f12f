import { foldWords } from "../kernel/fold-text.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { NamedKind } from "./named-kinds.js";

/** The id of the claim on a name: the same for names that differ in case, accents or blanks only. */
export const nameClaimId = (kind: NamedKind, companyId: string | null, name: string): Id<"claim"> =>
  asId("claim", `${kind}.${uuidFromText(JSON.stringify([companyId, foldWords(name)]))}`);

/** The claims that a name may be held under: by the company itself, or by an entry that all companies share. */
export const nameClaimIds = (kind: NamedKind, companyId: string | null, name: string): readonly Id<"claim">[] =>
  companyId === null
    ? [nameClaimId(kind, null, name)]
    : [nameClaimId(kind, companyId, name), nameClaimId(kind, null, name)];
