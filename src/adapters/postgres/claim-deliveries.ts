import type { Delivery } from "../../model/delivery.js";
import type { ClaimRequest } from "../../ports/delivery-claims.js";
import { rowDecoder } from "./decode-row.js";
import type { Run } from "./statement.js";

/** Takes what is due in one statement: rows that another worker is taking are passed over, not waited for. */
export async function claimDeliveries(
  run: Run,
  schema: string,
  { now, limit, leaseUntil, leaseToken }: ClaimRequest,
): Promise<readonly Delivery[]> {
  const rows = await run({
    sql: `with due as (
  select id from ${schema}.delivery where next_try_at <= $1::text::timestamptz
  order by next_try_at, id limit $2::text::integer for update skip locked
)
update ${schema}.delivery t
set state = 'claimed', lease_token = $3::text, lease_until = $4::text::timestamptz, next_try_at = $4::text::timestamptz,
  tries = t.tries + 1, version = t.version + 1, updated_at = $1::text::timestamptz
from due where t.id = due.id
returning ${schema}.row_text(t) as r`,
    params: [now.toISOString(), String(limit), leaseToken, leaseUntil.toISOString()],
  });
  return rows.map(rowDecoder("delivery")).sort((a, b) => a.triggerAt.getTime() - b.triggerAt.getTime());
}
