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

/** Starts a PostgreSQL server for tests that need it, and removes it after them. In CI there must be one. */
export async function startServer(project: TestProject, isNeeded: boolean): Promise<(() => void) | undefined> {
  if (!isNeeded) return provideServer(project, null, null);
  const inCi = process.env["CI"] === "true";
  if (findPostgres() === null && inCi && process.getuid?.() === 0) installPostgres();
  const bin = findPostgres();
  if (bin === null) {
    if (inCi) throw new Error("CI needs a PostgreSQL server: apt-get install -y postgresql");
    console.warn(missing);
    return provideServer(project, null, null);
  }
  const server = await startPostgres(bin);
  provideServer(project, bin, server.url);
  return server.stop;
}

function provideServer(project: TestProject, bin: string | null, url: string | null): undefined {
  project.provide("postgresBin", bin);
  project.provide("postgresUrl", url);
}
