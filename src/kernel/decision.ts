/** A value that a message template may show. */
export type RefusalParam = string | number | boolean | null | readonly string[];

/** A business reason why a command is not carried out. It has no text: texts are looked up by `code`. */
export interface Refusal<Code extends string = string> {
  /** `SUBJECT_STATE`, never renamed and never re-used. */
  readonly code: Code;
  /** Where in the command the reason lies; absent when it lies in the record. */
  readonly path?: readonly PropertyKey[];
  /** What the text of the reason tells, by name. */
  readonly params?: Readonly<Record<string, RefusalParam>>;
}

/** A decision in favour. */
export interface Accepted<T> {
  /** Tells an accepted decision from a refused one. */
  readonly ok: true;
  /** What was decided. */
  readonly value: T;
}

/** A decision against. */
export interface Refused<Code extends string = string> {
  /** Tells an accepted decision from a refused one. */
  readonly ok: false;
  /** Every reason that was found, never none. */
  readonly refusals: readonly [Refusal<Code>, ...Refusal<Code>[]];
}

/** What a decision comes to. Business refusals are values; only faults are thrown. */
export type Decision<T, Code extends string = string> = Accepted<T> | Refused<Code>;

/** Decides in favour. */
export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** Decides against, for one reason or several. */
export const refuse = <Code extends string>(
  first: Refusal<Code>,
  ...rest: readonly Refusal<Code>[]
): Refused<Code> => ({
  ok: false,
  refusals: [first, ...rest],
});

/** Accepts what `value` makes, unless a reason against it was found. */
export function acceptUnless<T, Code extends string>(
  found: readonly Refusal<Code>[],
  value: () => T,
): Decision<T, Code> {
  const [first, ...rest] = found;
  return first === undefined ? accept(value()) : refuse(first, ...rest);
}
