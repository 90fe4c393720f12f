import { findFaults } from "../integrity/find-faults.js";
import { keyOf } from "../kernel/id.js";
import { recordSchemas } from "../model/record-schemas.js";
import type { RecordType } from "../model/record-types.js";
import { everything } from "../query/filter.js";
import type { IntegrityFinding, IntegrityQuery, IntegrityWatch } from "./check-integrity.schema.js";
import { integrityQuerySchema, integrityWatchSchema } from "./check-integrity.schema.js";
import type { CrmContext } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import { loadDefinitions } from "./load-definitions.js";
import type { Standing } from "./load-surroundings.js";
import { loadSurroundings } from "./load-surroundings.js";
import { parseInput } from "./parse-input.js";
import { requireShape } from "./require-shape.js";

const every = Object.keys(recordSchemas) as readonly RecordType[];

/** Looks at the records of every company, type by type and a page at a time; what it holds meanwhile is one page and what that names. */
export async function* checkIntegrity(
  { storage, clock }: CrmContext,
  query: IntegrityQuery,
  watch: IntegrityWatch,
): AsyncGenerator<IntegrityFinding, void, undefined> {
  requireShape(integrityWatchSchema, watch, ["watch"]);
  const { types = every, people = false } = parseInput(integrityQuerySchema, query);
  const standing: Standing = { now: clock(), people, definitions: await loadDefinitions(storage) };
  let records = 0;
  for (const type of new Set(types))
    for await (const page of everyPage(storage, type, everything)) {
      const around = await loadSurroundings(storage, type, page, standing);
      for (const record of page)
        for (const fault of findFaults(type, record, around))
          yield { key: keyOf(type, record.id), version: record.version, ...fault };
      records += page.length;
      watch.onProgress?.({ type, records });
    }
}
