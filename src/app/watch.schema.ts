import * as z from "zod";
import { callable } from "./callable.schema.js";

/** Checks what a host watches a long piece of work with. */
export const watchSchema = z.looseObject({
  onProgress: callable().optional(),
  signal: z.looseObject({ aborted: z.boolean() }).optional(),
});
