import type { ActorCrm } from "crmkit";
import type { SampleLead } from "./sample-leads.js";
import type { TimeMachine } from "./time-machine.js";

interface Sale {
  readonly daysAgo: number;
  readonly fate: Extract<SampleLead["fate"], { readonly sale: string }>;
}

/** Takes an opportunity through its stages, as far as it got. */
export async function storeSale(
  machine: TimeMachine,
  crm: ActorCrm,
  opportunityId: string,
  { daysAgo, fate }: Sale,
): Promise<void> {
  const expectedCloseOn = machine.dateOf(fate.sale === "open" ? -45 : -20);
  await crm.opportunities.update({ opportunityId, changes: { expectedCloseOn, rating: 3 } });
  if (fate.sale === "open") return;
  machine.goTo(daysAgo - 15, 11);
  await crm.opportunities.quoteCreated({ opportunityId, quoteKey: `quote/${opportunityId}` });
  machine.goTo(daysAgo - 30, 11);
  if (fate.sale === "won") await crm.opportunities.win({ opportunityId });
  if (fate.sale === "lost")
    await crm.opportunities.lose({ opportunityId, lostReasonId: { name: "Went to a competitor" } });
}
