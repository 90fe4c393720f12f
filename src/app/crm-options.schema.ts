import * as z from "zod";
import type { Policy } from "../ports/policy.js";
import type { Storage } from "../ports/storage.js";
import { callable } from "./callable.schema.js";

const storageShape = {
  get: callable(),
  find: callable(),
  aggregate: callable(),
  commit: callable(),
  draw: callable(),
  follow: callable(),
} satisfies Record<keyof Storage, z.ZodType>;

const policyShape = {
  read: callable().optional(),
  write: callable().optional(),
  hiddenFields: callable().optional(),
  may: callable().optional(),
} satisfies Record<keyof Policy, z.ZodType>;

/** Checks what a host opens the library with. The storage and the policy may be objects of any make. */
export const crmOptionsSchema = z.strictObject({
  storage: z.object(storageShape),
  clock: callable().optional(),
  newId: callable().optional(),
  settings: z.unknown().optional(),
  ports: z
    .strictObject({
      documents: z.object({ ofAccounts: callable() }).optional(),
      projects: z.object({ request: callable() }).optional(),
      dunning: z.object({ ofAccounts: callable() }).optional(),
    })
    .optional(),
  policy: z.object(policyShape).optional(),
});
