import type { RecordKey } from "../../kernel/id.js";
import { keyOf } from "../../kernel/id.js";
import type { ProjectRequest, Projects } from "../../ports/projects.js";

/** Projects in memory, with the requests that made them. */
export interface MemoryProjects extends Projects {
  /** What was asked for, in order, each once. */
  readonly requests: readonly ProjectRequest[];
}

/** Makes projects in memory: for tests. */
export function memoryProjects(): MemoryProjects {
  const made = new Map<string, RecordKey>();
  const requests: ProjectRequest[] = [];
  return {
    requests,
    request: async (request) => {
      const known = made.get(request.idempotencyKey);
      if (known !== undefined) return known;
      const key = keyOf("project", String(made.size + 1));
      made.set(request.idempotencyKey, key);
      requests.push(request);
      return key;
    },
  };
}
