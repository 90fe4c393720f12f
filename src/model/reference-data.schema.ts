import * as z from "zod";
import { recordShape } from "./record.schema.js";
import type {
  Category,
  Department,
  IndustrySector,
  JobFunction,
  LostReason,
  Role,
  Source,
  Tag,
} from "./reference-data.js";
import { name } from "./text.schema.js";

const namedShape = <const Type extends string>(type: Type) => ({ ...recordShape(type), name: name(120) });

/** Checks a stored {@link IndustrySector}. */
export const industrySectorSchema = z.strictObject(namedShape("industrySector")) satisfies z.ZodType<IndustrySector>;

/** Checks a stored {@link Department}. */
export const departmentSchema = z.strictObject(namedShape("department")) satisfies z.ZodType<Department>;

/** Checks a stored {@link JobFunction}. */
export const jobFunctionSchema = z.strictObject(namedShape("jobFunction")) satisfies z.ZodType<JobFunction>;

/** Checks a stored {@link Source}. */
export const sourceSchema = z.strictObject(namedShape("source")) satisfies z.ZodType<Source>;

/** Checks a stored {@link Category}. */
export const categorySchema = z.strictObject(namedShape("category")) satisfies z.ZodType<Category>;

/** Checks a stored {@link Role}. */
export const roleSchema = z.strictObject(namedShape("role")) satisfies z.ZodType<Role>;

/** Checks a stored {@link Tag}. */
export const tagSchema = z.strictObject({
  ...namedShape("tag"),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
}) satisfies z.ZodType<Tag>;

/** Checks a stored {@link LostReason}. */
export const lostReasonSchema = z.strictObject({
  ...namedShape("lostReason"),
  allowsNote: z.boolean(),
}) satisfies z.ZodType<LostReason>;
