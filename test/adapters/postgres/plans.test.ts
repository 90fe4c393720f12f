import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileAggregate } from "../../../src/adapters/postgres/compile-aggregate.js";
import { compileFind } from "../../../src/adapters/postgres/compile-find.js";
import { compileGet } from "../../../src/adapters/postgres/compile-get.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import type { Statement } from "../../../src/adapters/postgres/statement.js";
import type { RecordType } from "../../../src/model/record-types.js";
import type { Filter, Scalar } from "../../../src/query/filter.js";
import type { SortKey } from "../../../src/query/query.js";
import type { OwnStorage } from "../../support/postgres.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { fillSchema } from "./fill-schema.js";

/** As the library asks on behalf of an actor. */
const ofCompanyOrNone: Filter = { op: "in", field: "companyId", kind: "text", values: ["c1", null] };
const text = (field: string, value: string | null): Filter => ({ op: "eq", field, kind: "text", value });
const none = (field: string): Filter => ({ op: "eq", field, kind: "instant", value: null });
const all = (...filters: Filter[]): Filter => ({ op: "and", filters });
const key = (field: string, kind: SortKey["kind"], direction: SortKey["direction"] = "asc"): SortKey => ({
  field,
  kind,
  direction,
  nulls: "last",
});
const newest = [key("createdAt", "instant", "desc"), key("id", "text", "desc")];
const byRank = [key("boardRank", "text"), key("id", "text")];
const at = new Date("2026-01-01T03:00:00.000Z");

describe.skipIf(serverUrl === null)("plans of hot queries", () => {
  const pool = serverPool({ max: 1 });
  let own: OwnStorage;
  beforeAll(async () => {
    own = await openStorage(pool);
    for (const type of ["lead", "delivery", "timelineEntry"] as const) await fillSchema(pool, own.schema, type, 20_000);
    await pool.query("vacuum analyze");
  });
  afterAll(async () => {
    await own.close();
    await pool.end();
  });

  const planOf = async ({ sql, params }: Statement): Promise<string> => {
    const { rows } = await pool.query<Record<string, string>>(`explain (costs off) ${sql}`, params);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  };
  const find = (type: RecordType, filter: Filter, sort: readonly SortKey[], after: readonly Scalar[] | null = null) =>
    planOf(compileFind(own.schema, { type, filter, sort, after, limit: 50 }));

  it("reads records by id from the index on it", async () => {
    expect(await planOf(compileGet(own.schema, "lead", ["a"]))).toMatch(/^Index Scan using lead_pkey/);
    expect(await planOf(compileGet(own.schema, "lead", ["a", "b", "c"]))).toMatch(/Scan (using|on) lead_pkey/);
  });

  it.each([null, [at, "x"]])(
    "LEAD-6 reads a page of a company's leads in the order of an index, after %j",
    async (after) => {
      const plan = await find("lead", all(text("companyId", "c1"), none("archivedAt")), newest, after);
      expect(plan).toMatch(/^Limit\n {2}-> {2}Index Scan Backward using lead_company_id_created_at_idx/);
      if (after !== null) expect(plan).toMatch(/Index Cond: .*ROW\(created_at, id\) < ROW/);
    },
  );

  it.each([null, ["r", "x"]])(
    "LEAD-13 reads a page of a board's column in the order of an index, after %j",
    async (after) => {
      const filter = all(text("companyId", "c1"), none("archivedAt"), text("statusId", "s1"));
      expect(await find("lead", filter, byRank, after)).toMatch(
        /^Limit\n {2}-> {2}Index Scan using lead_company_id_archived_at_status_id_board_rank_idx.*\n +Index Cond: .*archived_at IS NULL.*status_id =/,
      );
    },
  );

  it("LEAD-6 reads the leads of a company or of nobody in the order of an index each, and no more than a page", async () => {
    for (const after of [null, ["v5", "x"]]) {
      const sort = [key("fullName", "text"), key("id", "text")];
      const plan = await find("lead", all(ofCompanyOrNone, none("archivedAt")), sort, after);
      expect(plan.match(/Limit\n +-> {2}Index Scan using lead_company_id_full_name_idx/g)).toHaveLength(2);
      expect(plan).not.toMatch(/Seq Scan|Bitmap/);
    }
  });

  it("LEAD-13 reads a column of the leads of a company or of nobody in the order of an index each", async () => {
    const plan = await find("lead", all(ofCompanyOrNone, text("statusId", "s1"), none("archivedAt")), byRank);
    const scan = /Limit\n +-> {2}Index Scan using lead_company_id_archived_at_status_id_board_rank_idx/g;
    expect(plan.match(scan)).toHaveLength(2);
    expect(plan).not.toMatch(/Seq Scan|Bitmap/);
  });

  it("REP-9 counts the leads of a company or of nobody by an index each", async () => {
    const plan = await planOf(
      compileAggregate(own.schema, {
        type: "lead",
        filter: all(ofCompanyOrNone, none("archivedAt")),
        groupBy: [{ field: "statusId", kind: "text", period: null, zone: "UTC" }],
        measures: [{ op: "count", field: null, kind: "number" }],
      }),
    );
    const index = /(using|on) lead_company_id_archived_at_status_id_board_rank_idx/g;
    expect(plan.match(index)).toHaveLength(2);
    expect(plan).not.toContain("Seq Scan");
  });

  it("LOG-2 follows the timeline by the indexes on commits and their entries", async () => {
    await pool.query(`insert into ${own.schema}.timeline_commit (position) select n from generate_series(1, 20000) n`);
    await pool.query(`analyze ${own.schema}.timeline_commit`);
    const client = await pool.connect();
    const plans: string[] = [];
    const note = ({ message = "" }: { message?: string | undefined }): unknown => plans.push(message);
    client.on("notice", note);
    await client.query(
      "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set auto_explain.log_level = notice",
    );
    const page = await postgresStorage(client, { schema: own.schema }).follow("postgres-10000-0", 20);
    await client.query("set auto_explain.log_min_duration = -1");
    client.off("notice", note);
    client.release();
    expect(page.entries).toHaveLength(20);
    const plan = plans.find((each) => each.includes("cross join lateral")) ?? "";
    expect(plan).toMatch(/Index (Only )?Scan using timeline_commit_position_key/);
    expect(plan).toContain("Index Scan using timeline_entry_commit_number_idx");
    expect(plans.join("\n")).not.toMatch(/Seq Scan on (timeline_commit|timeline_entry)/);
  });

  it("LEAD-13 counts a board's columns from an index alone", async () => {
    const plan = await planOf(
      compileAggregate(own.schema, {
        type: "lead",
        filter: all(text("companyId", "c1"), none("archivedAt")),
        groupBy: [{ field: "statusId", kind: "text", period: null, zone: "UTC" }],
        measures: [{ op: "count", field: null, kind: "number" }],
      }),
    );
    expect(plan).toMatch(/Index (Only )?Scan (using|on) lead_company_id_archived_at_status_id_board_rank_idx/);
  });

  it("DUP-5 finds likely duplicates by the index on match keys", async () => {
    const filter: Filter = { op: "overlaps", field: "matchKeys", kind: "list", values: ["k5", "k6", "k7"] };
    expect(await find("lead", filter, [key("id", "text")])).toMatch(
      /Bitmap Index Scan on lead_match_keys_idx[\s\S]*Index Scan using lead_pkey/,
    );
  });

  it("LEAD-5 reads my leads in the order of an index", async () => {
    const plan = await find("lead", text("assignedToId", "u3"), newest);
    expect(plan).toMatch(/^Limit\n {2}-> {2}Index Scan Backward using lead_assigned_to_id_created_at_idx/);
  });

  it("reads the leads of nobody in the order of the same index", async () => {
    const plan = await find("lead", text("assignedToId", null), newest);
    expect(plan).toMatch(/^Limit\n {2}-> {2}Index Scan Backward using lead_assigned_to_id_created_at_idx/);
  });

  it("REM-6 reads the deliveries that are due in the order of an index, page after page", async () => {
    const due: Filter = { op: "lte", field: "nextTryAt", kind: "instant", value: at };
    const sort = [key("nextTryAt", "instant"), key("id", "text")];
    for (const after of [null, [new Date("2026-01-01T01:00:00.000Z"), "x"]])
      expect(await find("delivery", due, sort, after)).toMatch(
        /^Limit\n {2}-> {2}Index Scan using delivery_next_try_at_idx/,
      );
  });

  it("LOG-1 finds the timeline of a record by the index on what it is related to", async () => {
    const filter: Filter = { op: "overlaps", field: "relatedKeys", kind: "list", values: ["k5"] };
    const plan = await find("timelineEntry", filter, [key("at", "instant", "desc"), key("id", "text", "desc")]);
    expect(plan).toMatch(/Bitmap Index Scan on timeline_entry_related_keys_idx/);
    expect(plan).not.toContain("Seq Scan");
  });
});
