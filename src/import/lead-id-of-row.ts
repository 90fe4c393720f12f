import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";

/** The id of the lead that a row makes: the same each time the import runs. */
export const leadIdOfRow = (batchId: Id<"importBatch">, row: number): Id<"lead"> =>
  asId("lead", uuidFromText(`${batchId}/${row}`));
