import type pg from "pg";

const kept = "company_id = 'acme' and archived_at is null";
const year = (column: string): string =>
  `${column} >= timestamp '2025-01-01' at time zone 'UTC' and ${column} < timestamp '2026-01-01' at time zone 'UTC'`;
const opened = `${kept} and ${year("opened_at")}`;
const closed = (status: string): string => `${kept} and ${year("closed_at")} and status_id in (${status})`;
const month = (column: string): string => `date_trunc('month', ${column} at time zone 'UTC')`;
const counted = (table: string, where: string, by: string): string =>
  `select ${by}, count(*) from ${table} where ${where} group by ${by}`;
const summed = (where: string, by: string): string =>
  `select ${by}, currency, count(*), sum(amount) from opportunity where ${where} group by ${by}, currency`;
const won = "'opportunity.closed-won'";
const lost = "'opportunity.closed-lost'";
const open = "'opportunity.to-process', 'opportunity.proposition'";
const leads = `${kept} and created_on between '2025-01-01' and '2025-12-31'`;
const events = `${kept} and ${year("starts_at")}`;
const calls = `${events} and type = 'call' and status in ('planned', 'done')`;
const held = `${events} and type = 'call' and status = 'done'`;

/** What an expert asks for the charts of a report: one statement each. */
const statements: Readonly<Record<string, readonly string[]>> = {
  leads: [
    ...[
      "source_id",
      "address_country_code",
      "industry_sector_id",
      "team_id, status_id",
      "assigned_to_id, status_id",
    ].map((by) => counted("lead", leads, by)),
    counted("lead", leads, "date_trunc('month', created_on)"),
    `select date_trunc('month', created_on), count(*), count(*) filter (where status_id = 'lead.converted') from lead where ${leads} group by 1`,
    `select from_status_id, avg(spent_ms) from timeline_entry where kind = 'statusChanged' and company_id = 'acme' group by 1`,
  ],
  opportunities: [
    ...["source_id", "status_id", "status_id, type", "account_id"].map((by) => summed(opened, by)),
    summed(closed(won), "source_id"),
    summed(closed(won), "assigned_to_id"),
    counted("opportunity", opened, "source_id, status_id"),
    `select id, amount, currency from opportunity where ${kept} and status_id in (${open}) and amount is not null order by amount desc limit 10`,
    counted("opportunity", closed(lost), "lost_reason_id"),
    counted("opportunity", opened, month("opened_at")),
    `select date_trunc('month', expected_close_on), currency, count(*), sum(amount * probability / 100) from opportunity
      where ${kept} and status_id in (${open}) and expected_close_on between '2025-01-01' and '2025-12-31' group by 1, 2`,
    `select ${month("closed_at")}, count(*), count(*) filter (where status_id = ${won}) from opportunity
      where ${closed(`${won}, ${lost}`)} group by 1`,
    `select ${month("closed_at")}, avg((closed_at at time zone 'UTC')::date - (opened_at at time zone 'UTC')::date)
      from opportunity where ${closed(won)} group by 1`,
  ],
  calls: [
    ...["assigned_to_id", "team_id", "assigned_to_id, call_direction", "team_id, call_direction"].map((by) =>
      counted("calendar_event", calls, by),
    ),
    ...["assigned_to_id", "team_id", "(starts_at at time zone 'UTC')::date, assigned_to_id"].map((by) =>
      counted("calendar_event", held, by),
    ),
  ],
  events: ["team_id", "assigned_to_id", "type", "type, status"].map((by) => counted("calendar_event", events, by)),
};

/** Runs the statements of a report, as many at a time as the library does; gives the number of groups. */
export async function reportByHand(pool: pg.Pool, report: string): Promise<number> {
  const answers = await Promise.all((statements[report] ?? []).map((sql) => pool.query(sql)));
  return answers.reduce((sum, { rows }) => sum + rows.length, 0);
}
