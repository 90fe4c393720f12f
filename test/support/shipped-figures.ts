import type { ActorCrm } from "../../src/app/create-crm.js";

/** Every figure of every report that is shipped, over a year, and how many records of each kind there are. */
export async function shippedFigures(actor: ActorCrm) {
  const reports = await actor.reports.list();
  const span = { from: "2026-01-01", to: "2026-12-31" };
  const figures = [];
  for (const { code } of reports) figures.push(await actor.reports.run({ report: code, ...span }));
  const counts = [
    await actor.leads.count({ archived: "with" }),
    await actor.contacts.count({ archived: "with" }),
    await actor.accounts.count({ archived: "with" }),
    await actor.opportunities.count({ archived: "with" }),
  ];
  return { figures, counts, forecast: await actor.opportunities.forecast({ from: "2026-01", to: "2026-12" }) };
}
