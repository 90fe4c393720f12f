/** The table of the commits that have timeline entries. */
export const timelineCommitSql = `-- The commits that have timeline entries. They get a position when somebody follows the timeline: in the order in which
-- they can be seen, so that nothing turns up before what was read already.
create table crm.timeline_commit (
  number bigint generated always as identity primary key,
  position bigint unique
);
create index timeline_commit_number_idx on crm.timeline_commit (number) where position is null;
create unique index timeline_entry_commit_number_idx on crm.timeline_entry (commit_number, commit_ordinal);
`;

/** The function that reads the timeline in commit order. */
export const followSql = `-- Reads entries after a position. Commits without a position get one only where the page may need them, by one reader
-- at a time; commits that cannot be seen yet come after all that has a position.
create function crm.timeline_after(after_position bigint, after_ordinal integer, most integer)
returns table (place bigint, ordinal integer, entry text) language plpgsql as $$
declare
  base crm.timeline_commit;
  last_position bigint := coalesce((select max(c.position) from crm.timeline_commit c), 0);
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'following the timeline needs the isolation level READ COMMITTED' using errcode = 'CRM03';
  end if;
  if after_position > last_position then
    raise exception 'the timeline has no such place' using errcode = 'CRM04';
  end if;
  if last_position - after_position < most and exists (select from crm.timeline_commit c where c.position is null) then
    perform pg_advisory_xact_lock(hashtextextended('crmkit timeline', pg_typeof(base)::oid::bigint));
    last_position := coalesce((select max(c.position) from crm.timeline_commit c), 0);
    update crm.timeline_commit c set position = last_position + next.rank
    from (
      select u.number, row_number() over (order by u.number) as rank
      from crm.timeline_commit u where u.position is null order by u.number limit most
    ) next
    where c.number = next.number;
  end if;
  return query
    select c.position, e.commit_ordinal, e.entry
    from (select n.number, n.position from crm.timeline_commit n where n.position >= after_position order by n.position) c
    cross join lateral (
      select e.commit_ordinal, crm.row_text(e) as entry
      from crm.timeline_entry e
      where e.commit_number = c.number and (c.position > after_position or e.commit_ordinal > after_ordinal)
      order by e.commit_ordinal offset 0
    ) e
    order by c.position, e.commit_ordinal limit most;
end $$;
`;
