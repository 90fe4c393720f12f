import { fieldsOf } from "./field-kinds.js";
import type { RecordType } from "./record-types.js";

/**
 * Exchanges the instants of a record, wherever its type has them, and changes it in place. What the function is given
 * is whatever stands in the field.
 */
export function exchangeInstants(type: RecordType, record: object, exchange: (value: unknown) => unknown): void {
  for (const [name, { kind }] of fieldsOf(type)) {
    if (kind !== "instant") continue;
    const path = name.split(".");
    const last = path.pop() ?? name;
    const holder = path.reduce<unknown>(ownValue, record);
    if (isObject(holder) && Object.hasOwn(holder, last)) holder[last] = exchange(holder[last]);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const ownValue = (holder: unknown, key: string): unknown =>
  isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
