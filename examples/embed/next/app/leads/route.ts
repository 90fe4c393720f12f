import { jsonBody } from "../../../json-body.js";
import { etagOf, leadQuery, newLeadCommand } from "../../../lead-command.js";
import { handler } from "../../lib/handler.js";

/** Lists the open leads. */
export const GET = handler(async ({ request, user }) =>
  Response.json(await user.leads.open(leadQuery(new URL(request.url).searchParams))),
);

/** Enters a lead. */
export const POST = handler(async ({ request, user }) => {
  const lead = await user.leads.create(newLeadCommand(await jsonBody(request), request.headers));
  return Response.json(lead, { status: 201, headers: { Location: `/leads/${lead.id}`, ETag: etagOf(lead) } });
});
