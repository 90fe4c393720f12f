import * as z from "zod";
import type { Id } from "../kernel/id.js";
import { id, name } from "../model/text.schema.js";
import type { NamedKind } from "./named-kinds.js";

/** Checks an id, or a name to be found or made. */
export const namedInput = <const Kind extends NamedKind>(
  kind: Kind,
): z.ZodUnion<[z.ZodType<Id<Kind>, string>, z.ZodObject<{ name: z.ZodString }, z.core.$strict>]> =>
  z.union([id(kind), z.strictObject({ name: name(120) })]);
