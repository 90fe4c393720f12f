/** The functions that have to do with civil dates. */
export const civilDateSql = `-- The date that a text is, null where it is none of the years 1 to 9999.
create function crm.civil_date(given text) returns date language plpgsql immutable strict parallel safe as $$
begin
  if given ~ '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' then
    return make_date(left(given, 4)::integer, substr(given, 6, 2)::integer, right(given, 2)::integer);
  end if;
  return null;
exception when datetime_field_overflow then
  return null;
end $$;

-- The first day of the day, week, month or year of a local time, as days since 1970; of the years 1 to 9999.
create function crm.first_day(period text, given timestamp) returns integer language sql immutable parallel safe
return date_trunc(period, case
  when given >= timestamp '10000-01-01' then timestamp '9999-12-31'
  when given < timestamp '0001-01-01' then timestamp '0001-01-01'
  else given end)::date - date '1970-01-01';
`;
