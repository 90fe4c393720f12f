import type { Refusal } from "./decision.js";

/** What is said with a command that makes something, so that it makes it once. */
export interface UnderKey {
  /**
   * A key of the caller's own, 1 to 255 characters: the command is carried out once under it, however often it is sent. Sent
   * again with the same input it gives the record that it made, as it is now, and writes nothing; another input is refused
   * with `IDEMPOTENCY_KEY_USED`. Each type of record has keys of its own, within a company.
   */
  readonly idempotencyKey?: string | undefined;
}

/** The key stands for another command, or for what was taken back or erased since. */
export const keyUsed: Refusal<"IDEMPOTENCY_KEY_USED"> = { code: "IDEMPOTENCY_KEY_USED", path: ["idempotencyKey"] };
