/** A construct of SQL, as docs/guides/scaling.md names it. */
export interface SqlConstruct {
  /** Where it is used. */
  readonly pattern: RegExp;
  /** The words, calls and operators that belong to it. */
  readonly words: string;
}

const constructOf = (pattern: RegExp, words: string): SqlConstruct => ({ pattern, words });

/** What the adapter uses of SQL. Whoever uses more adds it here, and to the table of the page. */
export const sqlConstructs: Readonly<Record<string, SqlConstruct>> = {
  "queries with filter, order and limit": constructOf(
    /select .* where .* order by .* limit/s,
    "select from where and or not is null in exists order by asc desc nulls first last limit offset as true false any() all is distinct from = <> < <= > >= * + - || like join on",
  ),
  "`case` expressions": constructOf(/case jsonb_typeof/, "case when then else end"),
  "casts between texts, numbers, dates and instants": constructOf(
    /\$1::text::float8/,
    ":: text integer bigint boolean date double precision float8 timestamp timestamp() timestamptz with time zone json jsonb oid void",
  ),
  '`collate "C"`': constructOf(/collate "C"/, "collate"),
  "`at time zone`": constructOf(/at time zone \$/, "at time zone timezone()"),
  "aggregates and `group by`": constructOf(
    /avg\(.* group by/s,
    "count() sum() avg() min() max() bool_and() bool_or() coalesce() group by",
  ),
  "window functions": constructOf(/row_number\(\) over/, "row_number() over"),
  "lateral joins": constructOf(/cross join lateral/, "cross join lateral"),
  "arrays and their operators": constructOf(/&&/, "array array() array_agg() unnest() cardinality() && @> <@"),
  "`with ordinality`, `rows from`": constructOf(/rows from \(json/, "with ordinality rows from"),
  "`jsonb` and its operators": constructOf(/\?\|/, "-> ->> ?| jsonb_typeof() json_build_array() array_to_json()"),
  "JSON as rows": constructOf(
    /json_populate_recordset\(/,
    "json_array_elements_text() json_array_length() json_populate_recordset() json_to_record() json_to_recordset()",
  ),
  "folding of texts": constructOf(
    /normalize\(given, NFKD\)/,
    "lower() left() right() substr() replace() translate() regexp_replace() char_length() octet_length() normalize() nfkd ~",
  ),
  "parts of dates": constructOf(/date_trunc\(/, "date_trunc() make_date()"),
  "`with`, `insert` within": constructOf(/with stored as \(\s*insert/, "with as"),
  "`union all`": constructOf(/ union all /, "union all"),
  "`insert … on conflict do nothing returning`": constructOf(
    /on conflict \(id\) do nothing returning/,
    "insert into on conflict do nothing returning default values",
  ),
  "`update … from`, `delete`": constructOf(/delete from/, "update set delete"),
  "`select … for share`": constructOf(/for share/, "for share"),
  "`lock table … in share row exclusive mode`": constructOf(
    /lock table .* in share row exclusive mode/,
    "lock table in share row exclusive mode",
  ),
  "advisory locks": constructOf(/pg_advisory_xact_lock\(/, "pg_advisory_xact_lock() hashtextextended()"),
  "schemas and tables with checks": constructOf(
    /create schema [\s\S]*create table [\s\S]* check \(/,
    "create schema table if not exists primary key null default unique check now() num_nonnulls()",
  ),
  "primary key `id`, unique in the schema": constructOf(/id text collate "C" primary key/, "primary key"),
  "identity columns": constructOf(/generated always as identity/, "generated always as identity"),
  "indexes on several columns, partial, unique": constructOf(
    /create index .* where position is null/,
    "create unique index on where",
  ),
  "GIN indexes on arrays": constructOf(/using gin \(\w+\)/, "using gin"),
  "GIN indexes of `pg_trgm` on an expression": constructOf(
    /using gin \("?crm"?\.fold_text\(/,
    "create extension if not exists pg_trgm pg_extension pg_namespace",
  ),
  "functions in SQL, with a body of the standard": constructOf(
    /language sql immutable parallel safe\s+return /,
    "create function returns language sql immutable strict stable parallel safe return",
  ),
  "functions in PL/pgSQL": constructOf(/language plpgsql/, "plpgsql declare begin end if elsif else then return :="),
  "PL/pgSQL: `perform`, `found`, variables of the type `record`": constructOf(
    /given record;[\s\S]*if not found then perform/,
    "perform found record into",
  ),
  "PL/pgSQL: `case` and loops over queries": constructOf(
    /case op[\s\S]*for given in[\s\S]*end loop/,
    "case for in loop",
  ),
  "PL/pgSQL: `execute`, `get diagnostics`": constructOf(
    /execute format[\s\S]*get diagnostics/,
    "execute format() using get diagnostics row_count regtype",
  ),
  "PL/pgSQL: `raise … using errcode`, `exception when`": constructOf(
    /raise exception '.*' using errcode/,
    "raise exception using errcode detail datetime_field_overflow",
  ),
  "PL/pgSQL: `returns table`, `return query`": constructOf(
    /returns table[\s\S]*return query/,
    "returns table return query",
  ),
  "`do` blocks with definitions in them": constructOf(/^do \$[\s\S]*create table/, "do"),
  "settings and names looked up": constructOf(
    /current_setting\(/,
    "current_setting() to_regclass() to_regnamespace() pg_typeof()",
  ),
  "the isolation level READ COMMITTED": constructOf(/transaction_isolation/, "current_setting()"),
};

/** Names that the adapter's SQL gives itself: aliases, parameters, variables and columns of its own tables. */
export const ownNames: ReadonlySet<string> = new Set(
  "after_ordinal after_position applied_at base c c0 c1 c2 c3 c4 c5 c6 changed checksum crm commit_number commit_ordinal done e each entry expected field folded g g() given holder ids item items() l last_position m many most n name new next number old op operators ordinal ordinality p period place plan position r r() rank reassigned rows s s() step stored t target timeline_commit u value versions".split(
    " ",
  ),
);
