import type { Id } from "../kernel/id.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { Company } from "../model/company.js";
import type { Sequence } from "../model/sequence.js";
import { formatReference } from "../sequences/format-reference.js";
import type { ReferencedType } from "../sequences/sequence-id.js";
import { sequenceId } from "../sequences/sequence-id.js";
import type { CrmScope } from "./crm-scope.js";

/** The references of what is made, by type; `null` where no sequence is defined. */
export type References = { readonly [Type in ReferencedType]: string | null };

/** The sequences that references would be drawn from. */
export interface ReferenceSource {
  /** By type; a company's own comes before the one that all share. */
  readonly sequences: ReadonlyMap<ReferencedType, Sequence>;
  /** The company that the records are to belong to, where it is stored. */
  readonly company: Company | undefined;
}

/** Reads the sequences for records of some types that are to belong to a company. Sequences are rules, which no policy narrows. */
export async function loadReferenceSource(
  { storage }: CrmScope,
  types: readonly ReferencedType[],
  companyId: Id<"company"> | null,
): Promise<ReferenceSource> {
  const ids = types.flatMap((type) => [sequenceId(type, companyId), sequenceId(type, null)]);
  const [stored, [company]] = await Promise.all([
    types.length === 0 ? [] : storage.get("sequence", ids),
    companyId === null ? [] : storage.get("company", [companyId]),
  ]);
  const byId = new Map(stored.map((sequence) => [sequence.id as string, sequence]));
  const sequences = new Map<ReferencedType, Sequence>();
  for (const type of types) {
    const found = byId.get(sequenceId(type, companyId)) ?? byId.get(sequenceId(type, null));
    if (found !== undefined) sequences.set(type, found);
  }
  return { sequences, company };
}

/** The references that come next, which nobody has drawn yet. */
export const nextReferences = (scope: CrmScope, source: ReferenceSource): References =>
  references(scope, source, (sequence) => sequence.nextNumber);

/** Draws the references: they are taken for good, whatever becomes of what they were drawn for. */
export async function drawReferences(scope: CrmScope, source: ReferenceSource): Promise<References> {
  const drawn = new Map<string, number>();
  for (const { id } of source.sequences.values()) {
    const number = await scope.storage.draw(id, 1);
    if (number !== null) drawn.set(id, number);
  }
  return references(scope, source, ({ id }) => drawn.get(id) ?? null);
}

function references(
  { clock, actor }: CrmScope,
  { sequences, company }: ReferenceSource,
  numberOf: (sequence: Sequence) => number | null,
): References {
  const year = Number(civilDateAt(actor.timeZone, clock()).slice(0, 4));
  const written = (type: ReferencedType): string | null => {
    const sequence = sequences.get(type);
    const number = sequence === undefined ? null : numberOf(sequence);
    return sequence === undefined || number === null
      ? null
      : formatReference(sequence.format, { number, year, companyCode: company?.code ?? null });
  };
  return { account: written("account"), contact: written("contact"), opportunity: written("opportunity") };
}
