import type { Problem } from "crmkit";
import { isCrmError, problemOf } from "crmkit";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import type { Session } from "./session.js";

/** A problem that never came to the library. */
interface OwnProblem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
}

/** The body of every answer that is not the one that was hoped for. */
export type HttpProblem = Problem | OwnProblem;

/** The type of such a body. */
export const problemType = "application/problem+json";

/** The texts of the library in the languages that the host offers. */
export const texts = { en, fr };

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
};

/** A problem of the host's own. */
export const ownProblem = (status: number): OwnProblem => ({
  type: "about:blank",
  title: titles[status] ?? "Error",
  status,
});

/** Turns whatever was thrown into an answer. What nobody expected is for the log: the caller is told that it happened, not what. */
export function httpProblem(error: unknown, locale: Session["locale"], log: (error: unknown) => void): HttpProblem {
  const problem = isCrmError(error) ? problemOf(error, texts[locale]) : ownProblem(statusIn(error));
  if (problem.status >= 500) log(error);
  return problem;
}

/** The status that a framework gave an error of the caller's, such as a body that is too large; else it is the server's. */
function statusIn(error: unknown): number {
  const status = error instanceof Error && "status" in error ? error.status : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
