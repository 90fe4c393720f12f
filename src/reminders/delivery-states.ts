import type { Delivery } from "../model/delivery.js";

/** Whether a delivery waits for a worker: for the first time, or for the next. */
export const isOpen = ({ state, nextTryAt }: Pick<Delivery, "state" | "nextTryAt">): boolean =>
  (state === "pending" || state === "failed") && nextTryAt !== null;
