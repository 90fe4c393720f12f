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
  const copyOut = <R extends object>(record: R): R => {
    // The copy has every own key, also `__proto__`, and each field gets a value of the kind it has.
    const copy = { ...record } as Record<string, unknown>;
    for (const key of nested) {
      const value = Object.hasOwn(copy, key) ? copy[key] : null;
      if (typeof value === "object" && value !== null) copy[key] = copyValue(value);
    }
    return copy as R;
  };
  return {
    copyIn: (record) => {
      for (const [key, value] of Object.entries(record))
        if (typeof value === "object" && value !== null) nested.add(key);
      return copyOut(record);
    },
    copyOut,
  };
}
