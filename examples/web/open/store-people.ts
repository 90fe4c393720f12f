import type { Crm } from "crmkit";
import { firms, people } from "./people.js";

/** Tells the library who the users and the companies are, by name, address and zone; what it knows already is not written. */
export async function storePeople(crm: Crm): Promise<void> {
  const companyIds = firms.map(({ id }) => id);
  await crm.directory.put({ companies: firms, users: people.map((person) => ({ ...person, companyIds })) });
}
