import type { Lead, StatusRole } from "crmkit";
import { roleOfStatus } from "crmkit";
import type { LeadLookups } from "./lead-lookups.js";

/** The role of the status that a lead is in, `null` for an ordinary one. */
export function roleOf({ statusId }: Lead, { pipelines }: LeadLookups): StatusRole | null {
  for (const { pipeline } of pipelines) {
    const role = roleOfStatus(pipeline, statusId);
    if (role !== null) return role;
  }
  return null;
}

/** Whether a lead is converted or lost. */
export function hasEnded(lead: Lead, lookups: LeadLookups): boolean {
  const role = roleOf(lead, lookups);
  return role === "converted" || role === "lost";
}
