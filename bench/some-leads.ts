import { Readable } from "node:stream";
import { createCrm, type Lead } from "crmkit";
import type { CsvSource } from "crmkit/csv";
import { csvSource } from "crmkit/csv";
import { memoryStorage } from "crmkit/memory";

const cities = ["Paris", "Lyon", "Lille", "Nantes", "Berlin", "Leeds"];
const sources = ["Fair", "Web", "Partner", "Phone"];

/** Somebody to enter; the same for the same number. */
export const somebody = (i: number) => ({
  firstName: `First${i % 977}`,
  lastName: `Last${i % 7_919}`,
  companyName: `Company ${i % 104_729}`,
  email: `p${i}@company${i % 104_729}.example`,
  fixedPhone: `01${String(i % 100_000_000).padStart(8, "0")}`,
  manualScore: i % 6,
  address: { city: cities[i % cities.length] ?? null },
});

/** One lead, as the library makes it. */
export async function newLead(): Promise<Lead> {
  const crm = createCrm({ storage: memoryStorage() });
  return crm.as({ userId: "ann", companyId: "acme" }).leads.create(somebody(1));
}

/** A file of leads, which is never held whole. */
export function fileOfLeads(rows: number): Promise<CsvSource> {
  function* lines(): Generator<string> {
    yield "First name,Last name,Company,E-mail,Phone,City,Source\n";
    for (let i = 0; i < rows; i++) {
      const { firstName, lastName, companyName, email, fixedPhone, address } = somebody(i);
      yield `${firstName},${lastName},${companyName},${email},${fixedPhone},${address.city},${sources[i % 4]}\n`;
    }
  }
  return csvSource(() => Readable.from(lines()), { name: `${rows} leads` });
}
