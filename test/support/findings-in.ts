import type { IntegrityFinding, IntegrityQuery } from "../../src/app/check-integrity.schema.js";
import type { Crm } from "../../src/app/create-crm.js";

/** Every contradiction that a check finds. */
export async function findingsIn(
  { integrity }: Pick<Crm, "integrity">,
  query?: IntegrityQuery,
): Promise<IntegrityFinding[]> {
  const findings: IntegrityFinding[] = [];
  for await (const finding of integrity.check(query)) findings.push(finding);
  return findings;
}

/** Mends all that can be mended, one after the other, and gives the codes of what is left for somebody to choose. */
export async function repairAll(crm: Pick<Crm, "integrity">): Promise<string[]> {
  for (let round = 0; round < 10; round++) {
    const findings = await findingsIn(crm);
    const mendable = findings.filter(({ repair }) => repair !== null);
    if (mendable.length === 0) return findings.map(({ code }) => code);
    for (const finding of mendable) await crm.integrity.repair(finding).catch(() => undefined); // one repair may mend another's
  }
  throw new Error("repairs make new contradictions");
}
