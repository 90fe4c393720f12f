import type { Id, RecordKey } from "../kernel/id.js";

/** The type of record that a value or the items of a list point at, `"any"` for a record key; `never` for no reference. */
export type PointsAt<Value> = ItemPointsAt<Value extends readonly (infer Item)[] ? Item : Value>;

/** The fields of a record that point at other records: an id, a key, or a list of them, also where it may be `null`. */
export type ReferenceFields<Record extends object> = {
  [Field in keyof Record & string]-?: Field extends "id"
    ? never
    : [PointsAt<Record[Field]>] extends [never]
      ? never
      : Field;
}[keyof Record & string];

/** What is known of one field that points at records. */
export interface Reference<To extends string = string, Many extends boolean = boolean> {
  /** The type of record that it points at, `"any"` for a record key. */
  readonly to: To;
  /** Whether the field is a list. */
  readonly many: Many;
}

/** What has to be said of the references of a record: no field less, none more, and nothing else. */
export type ReferenceMap<Record extends object> = {
  readonly [Field in ReferenceFields<Record>]: Reference<PointsAt<Record[Field]>, IsList<Record[Field]>>;
};

type IsList<Value> = [Extract<Value, readonly unknown[]>] extends [never] ? false : true;

type ItemPointsAt<Item> = Item extends Id<infer To> ? To : Item extends RecordKey ? "any" : never;
