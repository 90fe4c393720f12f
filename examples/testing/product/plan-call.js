/**
 * Plans a call of half an hour with a lead, unless they do not want to be called.
 * @param {import("crmkit").ActorCrm} sales
 * @param {string} leadId
 * @param {string} startLocal such as `2026-03-03T10:00`
 */
export async function planCall(sales, leadId, startLocal) {
  const lead = await sales.leads.get(leadId);
  if (lead.doNotCall) return null;
  const { event } = await sales.calendar.create({
    subject: `Call ${lead.fullName}`,
    type: "call",
    leadId,
    startLocal,
    endLocal: `${startLocal.slice(0, -2)}30`,
  });
  return event;
}
