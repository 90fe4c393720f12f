import { CrmError } from "crmkit";

/** The one error that a storage may throw for a fault of its own. Its cause has a code, as Node's own errors do. */
export const fileError = (code: "FILE_IN_USE" | "LINE_DAMAGED", message: string): CrmError =>
  new CrmError("STORAGE_FAILED", { cause: Object.assign(new Error(message), { code }) });
