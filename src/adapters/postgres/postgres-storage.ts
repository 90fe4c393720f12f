import { CrmError } from "../../kernel/crm-error.js";
import { isStorableText } from "../../kernel/storable-text.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { TimelineEntry } from "../../model/timeline-entry.js";
import { repeatedRecords } from "../../plan/repeated-records.js";
import type { DeliveryClaims } from "../../ports/delivery-claims.js";
import type { Commit, CommitReceipt, Storage, TimelinePage } from "../../ports/storage.js";
import type { FindQuery, Found } from "../../query/query.js";
import { batchReads } from "./batch-reads.js";
import { claimDeliveries } from "./claim-deliveries.js";
import { compileAggregate } from "./compile-aggregate.js";
import { compileFind } from "./compile-find.js";
import { compileGet } from "./compile-get.js";
import { crmErrorOf } from "./crm-error-of.js";
import { decodeGroups } from "./decode-group.js";
import { rowDecoder } from "./decode-row.js";
import { encodeCommit } from "./encode-commit.js";
import { namedStatements } from "./named-statements.js";
import { randomPause } from "./pause.js";
import type { NamedStatement, PostgresClient, PostgresRows } from "./postgres-client.js";
import { runStatement } from "./run-statement.js";
import { requireSchemaName } from "./schema-name.js";
import { quoteName } from "./sql-name.js";
import type { Run } from "./statement.js";
import { decodeTimelineCursor, encodeTimelineCursor } from "./timeline-cursor.js";

/** How a PostgreSQL storage is made. */
export interface PostgresStorageOptions {
  /** The schema that holds the tables, made by `migrate`; `crm` unless said otherwise. */
  readonly schema?: string | undefined;
  /** How often at most a statement is run again that the database gave up for the sake of another; 8 unless said otherwise. */
  readonly retries?: number | undefined;
  /** Waits before the first, second … of those; longer and longer, and at random, unless said otherwise. */
  readonly pause?: ((time: number) => Promise<void>) | undefined;
  /**
   * Runs a statement under a name, so that a connection need not plan it anew each time; with a pool of `pg`,
   * `(statement) => pool.query(statement)`. Statements have no names unless said otherwise, for poolers between the library
   * and the server may not keep them.
   */
  readonly prepared?: ((statement: NamedStatement) => Promise<PostgresRows>) | undefined;
}

/**
 * Makes a storage that keeps everything in a schema of a PostgreSQL database, which `migrate` has prepared. Each method
 * is one statement, and a commit is one statement too; records that are asked for at once share one. The client's
 * connections need the isolation level that PostgreSQL has by itself, READ COMMITTED.
 * @throws CrmError `INPUT_INVALID` for a schema that cannot be called so.
 */
export function postgresStorage(
  client: PostgresClient,
  options: PostgresStorageOptions = {},
): Storage & DeliveryClaims {
  const { schema: name = "crm", retries = 8, pause = randomPause, prepared } = options;
  const schema = quoteName(requireSchemaName(name));
  const sender = prepared === undefined ? client : namedStatements(client, prepared);
  const run: Run = (statement) => runStatement(sender, statement, { retries, pause });
  const read = batchReads(run);
  return {
    get: (type, ids) => typed(() => readByIds(read, schema, type, ids)),
    find: (query) => typed(() => readPage(read, schema, query)),
    aggregate: (query) => typed(async () => decodeGroups(query, await run(compileAggregate(schema, query)))),
    commit: (commit) => typed(() => store(run, schema, commit)),
    draw: (sequenceId, count) => typed(() => drawNumbers(run, schema, sequenceId, count)),
    follow: (after, limit) => typed(() => readTimeline(run, schema, after, limit)),
    claimDeliveries: (request) => typed(() => claimDeliveries(run, schema, request)),
  };
}

/** Whatever fails besides is `STORAGE_FAILED`. */
async function typed<T>(method: () => Promise<T>): Promise<T> {
  try {
    return await method();
  } catch (error) {
    throw crmErrorOf(error);
  }
}

async function readByIds<T extends RecordType>(
  run: Run,
  schema: string,
  type: T,
  ids: readonly string[],
): Promise<readonly RecordTypes[T][]> {
  // What cannot be stored is not asked for: a client may send something else in its place.
  const asked = [...new Set(ids)].filter(isStorableText);
  if (asked.length === 0) return [];
  const records = (await run(compileGet(schema, type, asked))).map(rowDecoder(type));
  const byId = new Map<string, RecordTypes[T]>(records.map((record) => [record.id, record]));
  return asked.flatMap((id) => byId.get(id) ?? []);
}

async function readPage<T extends RecordType>(run: Run, schema: string, query: FindQuery<T>): Promise<Found<T>> {
  const texts = await run(compileFind(schema, query));
  return {
    records: texts.slice(0, query.limit).map(rowDecoder(query.type)),
    more: texts.length > query.limit,
  };
}

async function store(run: Run, schema: string, commit: Commit): Promise<CommitReceipt> {
  const refusals = repeatedRecords(commit);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const [reassigned] = await run({
    sql: `select ${schema}.commit($1::text::json)::text as r`,
    params: [encodeCommit(commit)],
  });
  return { reassigned: JSON.parse(reassigned ?? "[]") as number[] };
}

/** The row is locked for the length of this one statement, so that those who draw at the same time wait for no commit. */
async function drawNumbers(run: Run, schema: string, sequenceId: string, count: number): Promise<number | null> {
  const [first] = await run({
    sql: `update ${schema}.sequence set next_number = next_number + $2::text::integer, version = version + 1 where id = $1 returning (next_number - $2::text::integer)::text as r`,
    params: [sequenceId, String(count)],
  });
  return first === undefined ? null : Number(first);
}

async function readTimeline(run: Run, schema: string, after: string | null, limit: number): Promise<TimelinePage> {
  const start = decodeTimelineCursor(after);
  const texts = await run({
    sql: `select json_build_array(place, ordinal, entry)::text as r from ${schema}.timeline_after($1::text::bigint, $2::text::integer, $3::text::integer)`,
    params: [start.position, start.ordinal, limit].map(String),
  });
  const decode = rowDecoder("timelineEntry");
  let last = start;
  const entries = texts.map((text): TimelineEntry => {
    const [position, ordinal, entry] = JSON.parse(text) as [number, number, string];
    last = { position, ordinal };
    return decode(entry);
  });
  return { entries, cursor: encodeTimelineCursor(last) };
}
