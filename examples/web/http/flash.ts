import { getCookie, setCookie } from "hono/cookie";
import type { WebContext } from "./web-context.js";

/** What the next page says at its top, once. */
export interface Flash {
  readonly text: string;
  /** A form that takes it back. */
  readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined;
}

const name = "flash";

/** Goes to another page, which says what was done. */
export function goTo(c: WebContext, path: string, flash?: Flash): Response {
  if (flash !== undefined)
    setCookie(c, name, JSON.stringify(flash), { path: "/", httpOnly: true, sameSite: "Lax", maxAge: 60 });
  if (c.req.header("HX-Request") === "true") {
    c.header("HX-Redirect", path);
    return c.body(null, 204);
  }
  return c.redirect(path, 303);
}

/** Takes what is to be said out of the cookie. */
export function takeFlash(c: WebContext): Flash | null {
  const value = getCookie(c, name);
  if (value === undefined || value === "") return null;
  setCookie(c, name, "", { path: "/", maxAge: 0 });
  try {
    const { text, undo } = JSON.parse(value) as Flash; // the application wrote it; a crafted one is shown to its author alone
    return typeof text === "string" ? { text, undo } : null;
  } catch {
    return null;
  }
}
