import type { OpenedCrm } from "../open/open-crm.js";
import { firms } from "../open/people.js";
import { acmeLeads, globexLeads } from "./sample-leads.js";
import { storeCatalogues } from "./store-catalogues.js";
import { storeEvents } from "./store-events.js";
import { storeLeads } from "./store-leads.js";
import { timeMachine } from "./time-machine.js";

/** Fills an empty store with what two companies may have after four months; a store with leads is left alone. */
export async function storeSamples(opened: OpenedCrm): Promise<void> {
  const machine = timeMachine(opened);
  const counts = await Promise.all(firms.map(({ id }) => machine.as("ann", id).leads.count({ archived: "with" })));
  if (counts.some((count) => count > 0)) return;
  machine.goTo(120, 8);
  for (const { id } of firms) {
    const ann = machine.as("ann", id);
    await ann.referenceData.addShippedCategories();
    await ann.templates.addShipped();
    await ann.sequences.define({ recordType: "opportunity", format: "OPP-{year}-{number:3}" });
  }
  const converted = await storeLeads(machine, "acme", acmeLeads);
  await storeEvents(machine, converted);
  await storeCatalogues(machine);
  await storeLeads(machine, "globex", globexLeads);
}
