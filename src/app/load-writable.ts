import { CrmError } from "../kernel/crm-error.js";
import { keyOf } from "../kernel/id.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { CrmScope } from "./crm-scope.js";

/**
 * Reads a record that is to be changed.
 * @throws CrmError `NOT_FOUND`, `FORBIDDEN`, or `VERSION_CONFLICT` where it is not at the version that the caller saw.
 */
export async function loadWritable<T extends RecordType>(
  { visible }: CrmScope,
  type: T,
  id: string,
  expectedVersion?: number | undefined,
): Promise<RecordTypes[T]> {
  const record = await visible.require(type, id);
  visible.requireWritable(type, record);
  if (expectedVersion !== undefined && record.version !== expectedVersion)
    throw new CrmError("VERSION_CONFLICT", { record: keyOf(type, id) });
  return record;
}
