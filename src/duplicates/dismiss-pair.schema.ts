import * as z from "zod";
import { recordKey, text } from "../model/text.schema.js";

/** Names two records by their keys, such as `lead/…`; in any order. */
export interface PairCommand {
  /** The two leads, accounts or contacts, also one of each type. */
  readonly keys: readonly [string, string];
}

/** Says that two records are not duplicates. */
export interface DismissPairCommand extends PairCommand {
  /** What there is to say besides. Said again without one, the note before stays; `null` takes it away. */
  readonly note?: string | null | undefined;
}

const keys = z.tuple([recordKey(), recordKey()]);

/** Checks a {@link PairCommand}. */
export const pairSchema = z.strictObject({ keys });

/** Checks a {@link DismissPairCommand}. */
export const dismissPairSchema = z.strictObject({ keys, note: text(1_000).nullable().optional() });
