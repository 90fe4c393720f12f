import type { Opportunity } from "../model/opportunity.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { FieldChanges } from "../timeline/changed-fields.js";
import { allChanges } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import type { OpportunityStages } from "./imported-opportunity.js";
import { relatedToOpportunity } from "./related-to-opportunity.js";

/**
 * What the timeline tells of an imported opportunity, dated as it happened: that it came up, and that it was closed. The
 * statuses in between are not known; when the entries were written, their `createdAt` tells.
 */
export function importedHistory(
  { begun, standing }: OpportunityStages,
  openedAt: Date,
  env: DecisionEnv,
): TimelineEntry[] {
  const { closedAt } = standing;
  const related = relatedToOpportunity(standing);
  const first = closedAt === null ? standing : begun;
  const facts = { kind: "imported", related, toStatusId: first.statusId, data: { name: standing.name } } as const;
  const imported = { ...newEntry("opportunity", standing, facts, env), at: openedAt };
  if (closedAt === null) return [imported];
  const closing = {
    kind: "statusChanged",
    related,
    fromStatusId: begun.statusId,
    toStatusId: standing.statusId,
    spentMs: closedAt.getTime() - openedAt.getTime(),
    data: { changes: closingChanges(begun, standing) },
  } as const;
  return [imported, { ...newEntry("opportunity", standing, closing, env), at: closedAt }];
}

function closingChanges(begun: Opportunity, standing: Opportunity): FieldChanges {
  const told = new Set(["probability", "closedAt", "lostReasonId"]);
  return Object.fromEntries(Object.entries(allChanges(begun, standing)).filter(([field]) => told.has(field)));
}
