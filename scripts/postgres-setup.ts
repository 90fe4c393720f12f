import type { TestProject } from "vitest/node";
import { findPostgres, installPostgres, startPostgres } from "./postgres-server.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the tests' own PostgreSQL server listens; `null` where none is installed. */
    postgresUrl: string | null;
    /** Where its programs are. */
    postgresBin: string | null;
  }
}

const missing = `
  ┌──────────────────────────────────────────────────────────────────────────┐
  │ No PostgreSQL server is installed: its tests are SKIPPED.                  │
  │ Install one: apt-get install -y postgresql                                 │
  └──────────────────────────────────────────────────────────────────────────┘
`;

/** Starts a PostgreSQL server for the tests, and removes it after them. In CI there must be one. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const inCi = process.env["CI"] === "true";
  if (findPostgres() === null && inCi && process.getuid?.() === 0) installPostgres();
  const bin = findPostgres();
  project.provide("postgresBin", bin);
  if (bin === null) {
    if (inCi) throw new Error("CI needs a PostgreSQL server: apt-get install -y postgresql");
    console.warn(missing);
    project.provide("postgresUrl", null);
    return undefined;
  }
  const server = await startPostgres(bin);
  project.provide("postgresUrl", server.url);
  return server.stop;
}
