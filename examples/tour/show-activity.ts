import type { Lead } from "crmkit";
import { entryRows } from "./entry-rows.js";
import type { Tour } from "./tour.js";

/** Shows what happened to a lead, newest first. */
export async function showActivity(tour: Tour, lead: Lead): Promise<void> {
  const { ann, out, phrases } = tour;
  out.section(phrases.activity(lead.fullName));
  const { records } = await ann.leads.activity(lead.id);
  out.table(entryRows(records, tour));
}
