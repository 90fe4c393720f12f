import type { RefusalCode } from "crmkit";
import { textOf } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf } from "../http/web-context.js";

/** The library's sentences on why somebody is not written to. */
export const reasonTexts = (c: WebContext, codes: readonly RefusalCode[]): string =>
  codes.map((code) => textOf({ code }, messagesOf(c))).join(" ");
