import type { CrmErrorCode } from "../kernel/crm-error.js";
import { CrmError, isCrmError } from "../kernel/crm-error.js";
import type { Storage } from "../ports/storage.js";

/** The same storage, but whatever it throws besides the errors it may is `STORAGE_FAILED` with its cause. */
export function typedStorage(storage: Storage): Storage {
  return {
    get: (type, ids) => typed(() => storage.get(type, ids)),
    find: (query) => typed(() => storage.find(query)),
    aggregate: (query) => typed(() => storage.aggregate(query)),
    commit: (commit) => typed(() => storage.commit(commit)),
    draw: (sequenceId, count) => typed(() => storage.draw(sequenceId, count)),
    follow: (after, limit) => typed(() => storage.follow(after, limit)),
  };
}

/** What a storage may answer with; an error of another code is none that it should know of. */
const codes: ReadonlySet<CrmErrorCode> = new Set([
  "INPUT_INVALID",
  "VERSION_CONFLICT",
  "DUPLICATE_ID",
  "STORAGE_FAILED",
]);

async function typed<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isCrmError(error) && codes.has(error.code)) throw error;
    throw new CrmError("STORAGE_FAILED", { cause: error });
  }
}
