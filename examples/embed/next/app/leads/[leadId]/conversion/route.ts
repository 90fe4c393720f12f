import type { ConvertLeadCommand } from "crmkit";
import { jsonBody } from "../../../../../json-body.js";
import { leadCommand } from "../../../../../lead-command.js";
import { handler } from "../../../../lib/handler.js";

/** Converts a lead. */
export const POST = handler<{ readonly leadId: string }>(async ({ request, params, user }) => {
  const command = leadCommand<ConvertLeadCommand>(params.leadId, await jsonBody(request), request.headers);
  return Response.json(await user.leads.convert(command));
});
