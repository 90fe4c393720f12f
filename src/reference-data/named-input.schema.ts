import * as z from "zod";
import type { Id } from "../kernel/id.js";
import { id, name } from "../model/text.schema.js";
import type { NamedKind } from "./named-kinds.js";

const named = z.strictObject({ name: z.preprocess(blankIfNone, name(120)) });

/** Checks an id, or a name to be found or made. */
export const namedInput = <const Kind extends NamedKind>(
  kind: Kind,
): z.ZodUnion<[z.ZodType<Id<Kind>, string>, typeof named]> => z.union([id(kind), named]);

/** A name of blanks arrives as `null`: it is told of as blank. */
function blankIfNone(value: unknown): unknown {
  return value === null ? "" : value;
}
