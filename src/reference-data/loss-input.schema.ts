import * as z from "zod";
import { longText } from "../model/text.schema.js";
import { namedInput } from "./named-input.schema.js";

/** A field that was left blank says nothing. */
const noneIfBlank = (value: unknown): unknown => (typeof value === "string" && value.trim() === "" ? null : value);

/** Checks why something is lost: a reason of the list, by id or name, and what there is to say besides. */
export const lossInputShape = {
  lostReasonId: z.preprocess(noneIfBlank, namedInput("lostReason").nullable()).optional(),
  note: z.preprocess(noneIfBlank, longText().trim().nullable()).optional(),
};
