import type { Id, RecordKey } from "../kernel/id.js";

/** Asks the host for a project. */
export interface ProjectRequest {
  /** The account that it is for. */
  readonly accountId: Id<"account">;
  /** What it is to be called. */
  readonly name: string;
  /** Who asks; `null` for the library itself. */
  readonly requestedById: Id<"user"> | null;
  /** The company that it belongs to. */
  readonly companyId: Id<"company"> | null;
  /** The same for the same request, however often it is sent. */
  readonly idempotencyKey: string;
}

/** Makes the host's projects. Each clause is a promise, with cases of the same id in the kit. */
export interface Projects {
  /**
   * Makes a project and gives its key, such as `project/17`.
   *
   * - `projects.once`: makes one project for a key, however often and however many at once send it, and gives the same key back.
   * - `projects.apart`: makes another project for another key.
   */
  request(request: ProjectRequest): Promise<RecordKey>;
}
