import { foldWords } from "../kernel/fold-text.js";
import { hash128 } from "../kernel/hash128.js";
import type { EventType } from "../model/calendar-event.js";
import type { RecordTypes } from "../model/record-types.js";
import type { NamedRecord } from "../model/reference-data.js";
import type { NamedKind } from "./named-kinds.js";

/** What may be entered of an entry besides its name; each list takes its own fields and refuses those of others. */
export interface OwnFields {
  /** Colour of a tag, `#rrggbb`; a new one gets one of a palette, by its name, unless said otherwise. */
  readonly color?: string | undefined;
  /** Whether a reason of loss takes a note; a new one does unless said otherwise. */
  readonly allowsNote?: boolean | undefined;
  /** Code of an event category, mandatory for a new one; free after folding case, accents and blanks. */
  readonly code?: string | undefined;
  /** Type of the events of an event category, mandatory for a new one; never changed to another. */
  readonly eventType?: EventType | undefined;
}

type OwnFieldOf<Kind extends NamedKind> = Exclude<keyof RecordTypes[Kind], keyof NamedRecord<Kind>>;

/** The fields that have no default. */
type MandatoryField = "code" | "eventType";

/** What has to be said of a new entry besides its name. */
export type MandatoryFields<Kind extends NamedKind> = Kind extends NamedKind
  ? Pick<RecordTypes[Kind], OwnFieldOf<Kind> & MandatoryField>
  : never;

/** What holds for a field that entries of a list have besides their name. */
interface FieldRule<Value> {
  /** What a new entry has where nothing is said of it; without it, something has to be said. */
  readonly otherwise?: (name: string) => Value;
  /** Whether it stays what it was at first. */
  readonly fixed?: true;
  /** Whether no two entries have one value, as with names. */
  readonly unique?: true;
}

type RuleOf<Value, Field> = Field extends MandatoryField
  ? Omit<FieldRule<Value>, "otherwise">
  : FieldRule<Value> & Required<Pick<FieldRule<Value>, "otherwise">>;

const ownFields: {
  readonly [Kind in NamedKind]: { readonly [F in OwnFieldOf<Kind>]: RuleOf<RecordTypes[Kind][F], F> };
} = {
  industrySector: {},
  department: {},
  jobFunction: {},
  source: {},
  category: {},
  role: {},
  tag: { color: { otherwise: paletteColor } },
  lostReason: { allowsNote: { otherwise: () => true } },
  eventCategory: { code: { unique: true }, eventType: { fixed: true } },
  catalogType: {},
};

/** The fields that entries of a list have besides their name, with what holds for each. */
export const ownFieldsOf = (kind: NamedKind): [field: keyof OwnFields, rule: FieldRule<unknown>][] =>
  Object.entries(ownFields[kind]) as [keyof OwnFields, FieldRule<unknown>][]; // the keys of the table above

/** What a new entry has besides its name. */
export const ownValues = (kind: NamedKind, given: OwnFields & { readonly name: string }): OwnFields =>
  Object.fromEntries(
    ownFieldsOf(kind).map(([field, { otherwise }]) => [field, given[field] ?? otherwise?.(given.name)]),
  );

/** Whether a name is all that a new entry needs, so that it can be made where it is chosen. */
export const needsNameOnly = (kind: NamedKind): boolean =>
  ownFieldsOf(kind).every(([, { otherwise }]) => otherwise !== undefined);

/** A value that one entry of a list has at most. */
export interface UniqueValue {
  /** Where it stands. */
  readonly field: "name" | "code";
  /** The value, as it was entered. */
  readonly value: string;
}

/** The values of an entry, as far as given, that no other entry of its list may have. */
export function uniqueValues(
  kind: NamedKind,
  given: Pick<OwnFields, "code"> & { readonly name?: string | undefined },
): UniqueValue[] {
  const unique = ownFieldsOf(kind).filter(([, rule]) => rule.unique === true);
  const fields = ["name", ...unique.map(([field]) => field)] as UniqueValue["field"][]; // the table marks no other
  return fields.flatMap((field) => {
    const value = given[field];
    return value === undefined ? [] : [{ field, value }];
  });
}

const palette = ["#3b82c4", "#2e8b57", "#c98a1b", "#6a5acd", "#c0392b", "#0f9fa8", "#8e5a9e", "#7a869a"] as const;

function paletteColor(name: string): string {
  const drawn = Number.parseInt(hash128(foldWords(name)).slice(0, 4), 16);
  return palette[drawn % palette.length] ?? palette[0];
}
