import type { PersonalWord } from "../model/personal-words.js";
import { wordsOf } from "../model/personal-words.js";
import type { RecordType } from "../model/record-types.js";
import type { KeptData, KeptReason } from "./erasure.js";
import type { Holding } from "./holding.js";

const reasons: Readonly<Partial<Record<PersonalWord, KeptReason>>> = {
  counts: "ERASURE_KEEPS_FIGURES",
  links: "ERASURE_KEEPS_LINKS",
  works: "ERASURE_KEEPS_WORKINGS",
  company: "ERASURE_KEEPS_COMPANY",
};

/** Lists what is kept of the records that hold something of a person, by type and reason; of claims, addresses that are not written to. */
export function keptData(holdings: readonly Holding[], suppressed: number): readonly KeptData[] {
  const kept = new Map<string, { code: KeptReason; type: RecordType; records: number; fields: Set<string> }>();
  for (const one of holdings)
    for (const [code, fields] of keptOf(one)) {
      const key = `${one.type} ${code}`;
      const known = kept.get(key) ?? { code, type: one.type, records: 0, fields: new Set<string>() };
      kept.set(key, { ...known, records: known.records + 1, fields: new Set([...known.fields, ...fields]) });
    }
  const consent = {
    code: "ERASURE_KEEPS_CONSENT",
    type: "claim",
    records: suppressed,
    fields: ["id", "holderKey"],
  } as const;
  const told = [...kept.values()].map((one): KeptData => ({ ...one, fields: [...one.fields] }));
  return suppressed === 0 ? told : [...told, consent];
}

function keptOf({ type, record, relation }: Holding): Map<KeptReason, string[]> {
  const isOthers = relation === "touched" || relation === "mention";
  const found = new Map<KeptReason, string[]>();
  for (const [field, value] of Object.entries(record)) {
    const word = wordsOf(type).get(field);
    if (value === null || word === undefined || word === "follows") continue;
    const code = reasons[word] ?? (isOthers ? "ERASURE_KEEPS_OTHERS" : null);
    if (code !== null) found.set(code, [...(found.get(code) ?? []), field]);
  }
  return found;
}
