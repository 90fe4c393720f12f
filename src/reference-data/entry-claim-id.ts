import { foldWords } from "../kernel/fold-text.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { NamedKind } from "./named-kinds.js";
import type { UniqueValue } from "./own-fields.js";

/** The id of the claim on a name or code: the same for values that differ in case, accents or blanks only. */
export const entryClaimId = (kind: NamedKind, companyId: string | null, { field, value }: UniqueValue): Id<"claim"> =>
  asId("claim", `${kind}.${field}.${uuidFromText(JSON.stringify([companyId, foldWords(value)]))}`);

/** The claims that a value may be held under: by the company itself, or by an entry that all companies share. */
export const entryClaimIds = (kind: NamedKind, companyId: string | null, value: UniqueValue): readonly Id<"claim">[] =>
  companyId === null
    ? [entryClaimId(kind, null, value)]
    : [entryClaimId(kind, companyId, value), entryClaimId(kind, null, value)];
