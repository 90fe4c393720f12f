import type { ConvertLeadCommand } from "crmkit";
import { shownPreview } from "../../../../../../conversion-preview.js";
import { jsonBody } from "../../../../../../json-body.js";
import { leadCommand } from "../../../../../../lead-command.js";
import { handler } from "../../../../../lib/handler.js";

/** Shows what a conversion would come to. */
export const POST = handler<{ readonly leadId: string }>(async ({ request, params, session, user }) => {
  const command = leadCommand<ConvertLeadCommand>(params.leadId, await jsonBody(request), request.headers);
  return Response.json(shownPreview(await user.leads.preview.convert(command), session.locale));
});
