import type { CrmError } from "crmkit";
import { isCrmError } from "crmkit";

/** What came of a command: its result, or the error that says why not. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CrmError };

/** Carries a command out, so that a form can be shown again with what the library has against it; other errors pass. */
export async function attempt<T>(command: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await command() };
  } catch (error) {
    if (isCrmError(error) && error.code !== "STORAGE_FAILED" && error.code !== "PORT_FAILED")
      return { ok: false, error };
    throw error;
  }
}
