import type { UpdateLeadCommand } from "crmkit";
import { jsonBody } from "../../../../json-body.js";
import { etagOf, leadCommand } from "../../../../lead-command.js";
import { handler } from "../../../lib/handler.js";

interface Params {
  readonly leadId: string;
}

/** Reads a lead. */
export const GET = handler<Params>(async ({ params, user }) => {
  const lead = await user.leads.get(params.leadId);
  return Response.json(lead, { headers: { ETag: etagOf(lead) } });
});

/** Changes a lead. */
export const PATCH = handler<Params>(async ({ request, params, user }) => {
  const command = leadCommand<UpdateLeadCommand>(params.leadId, await jsonBody(request), request.headers);
  const lead = await user.leads.update(command);
  return Response.json(lead, { headers: { ETag: etagOf(lead) } });
});
