import type { HttpProblem } from "./http-problem.js";
import { problemType } from "./http-problem.js";

/** A problem as an answer, for frameworks that know `Response`. */
export const problemResponse = (problem: HttpProblem): Response =>
  new Response(JSON.stringify(problem), { status: problem.status, headers: { "Content-Type": problemType } });
