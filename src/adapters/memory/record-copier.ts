import { copyValue } from "../../kernel/copy-value.js";

/** Copies the records of one type, quickly: what is no object needs no second look. */
export interface RecordCopier {
  /** Copies a record that is to be stored. */
  readonly copyIn: <R extends object>(record: R) => R;
  /** Copies a record that was stored. */
  readonly copyOut: <R extends object>(record: R) => R;
}

/** Makes a copier; it learns from the records that come in which fields hold objects. */
export function recordCopier(): RecordCopier {
  const nested = new Set<string>();
  let plain = true;
  const learn = (record: object): void => {
    for (const [key, value] of Object.entries(record)) if (typeof value === "object" && value !== null) nested.add(key);
    if (Object.hasOwn(record, "__proto__")) plain = false;
  };
  const copyOut = <R extends object>(record: R): R => {
    if (!plain) return copyValue(record);
    // The copy is of this function's own making, and each field gets a value of the kind it has.
    const copy = { ...record } as Record<string, unknown>;
    for (const key of nested) {
      const value = copy[key];
      if (typeof value === "object" && value !== null) copy[key] = copyValue(value);
    }
    return copy as R;
  };
  return {
    copyIn: (record) => {
      learn(record);
      return copyOut(record);
    },
    copyOut,
  };
}
