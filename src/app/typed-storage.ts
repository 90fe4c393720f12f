import type { CrmErrorCode } from "../kernel/crm-error.js";
import { CrmError, isCrmError } from "../kernel/crm-error.js";
import type { Storage } from "../ports/storage.js";

/** The same storage, but whatever it throws besides the errors it may is `STORAGE_FAILED` with its cause. */
export function typedStorage(storage: Storage): Storage {
  return {
    get: (type, ids) => typedCall(() => storage.get(type, ids)),
    find: (query) => typedCall(() => storage.find(query)),
    aggregate: (query) => typedCall(() => storage.aggregate(query)),
    commit: (commit) => typedCall(() => storage.commit(commit)),
    draw: (sequenceId, count) => typedCall(() => storage.draw(sequenceId, count)),
    follow: (after, limit) => typedCall(() => storage.follow(after, limit)),
  };
}

/** What a storage may answer with; an error of another code is none that it should know of. */
const codes: ReadonlySet<CrmErrorCode> = new Set([
  "INPUT_INVALID",
  "VERSION_CONFLICT",
  "DUPLICATE_ID",
  "STORAGE_FAILED",
]);

/** Calls a storage; whatever it throws besides the errors it may is `STORAGE_FAILED`. */
export async function typedCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isCrmError(error) && codes.has(error.code)) throw error;
    throw new CrmError("STORAGE_FAILED", { cause: error });
  }
}
