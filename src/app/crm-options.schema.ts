import * as z from "zod";
import type { HostPorts } from "../ports/host-ports.js";
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

const portsShape = {
  documents: z.object({ ofAccounts: callable() }).optional(),
  projects: z.object({ request: callable() }).optional(),
  dunning: z.object({ ofAccounts: callable() }).optional(),
  calendars: callable().optional(),
  mailer: z.object({ send: callable() }).optional(),
  blobs: z.object({ put: callable(), get: callable(), remove: callable() }).optional(),
  threads: z
    .object({
      start: callable(),
      size: z.int().min(1),
      fromRecords: z.int().min(0).optional(),
      recordsAtOnce: z.int().min(1).optional(),
    })
    .optional(),
} satisfies Record<keyof HostPorts, z.ZodType>;

/** Where every field may be left out, schemas take a date or a map for an object. */
const plain = (schema: z.ZodType): z.ZodType =>
  z
    .custom((value) => Object.prototype.toString.call(value) === "[object Object]", { params: { reason: "object" } })
    .pipe(schema);

/** Checks what a host opens the library with. The storage and the policy may be objects of any make. */
export const crmOptionsSchema = z.strictObject({
  storage: z.object(storageShape),
  clock: callable().optional(),
  newId: callable().optional(),
  settings: z.unknown().optional(),
  ports: plain(z.strictObject(portsShape)).optional(),
  policy: plain(z.object(policyShape)).optional(),
});
