import * as z from "zod";

/** Checks that something can be called; what it takes and gives is for the types to say. */
export const callable = <F extends (...args: never[]) => unknown>(): z.ZodType<F> =>
  z.custom<F>((value) => typeof value === "function", { params: { reason: "function" } }) as unknown as z.ZodType<F>;
