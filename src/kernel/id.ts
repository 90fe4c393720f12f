declare const idBrand: unique symbol;
declare const keyBrand: unique symbol;

/** The id of one type of record. A plain string at run time, and taken as a plain string by every command. */
export type Id<Type extends string> = string & {
  /** Tells ids of one type from those of another, for the compiler alone. */
  readonly [idBrand]: Type;
};

/** Names a record of any type: `type/id`. The type may be one of the host's own, such as `quote`. */
export type RecordKey = string & {
  /** Tells keys from other texts, for the compiler alone. */
  readonly [keyBrand]: true;
};

/** Makes ids. A decision is handed one, so that a test can foretell what it makes. */
export type IdSource = <Type extends string>(type: Type) => Id<Type>;

/** Takes a string for an id of a type, where the caller vouches for it. */
export const asId = <Type extends string>(_type: Type, id: string): Id<Type> => id as Id<Type>;

/** The key of a record. */
export const keyOf = (type: string, id: string): RecordKey => `${type}/${id}` as RecordKey;

/** The type and the id that a key is made of. */
export function splitKey(key: RecordKey): {
  /** The type. */
  readonly type: string;
  /** The id. */
  readonly id: string;
} {
  const slash = key.indexOf("/");
  return { type: key.slice(0, slash), id: key.slice(slash + 1) };
}
