import { asId } from "../../kernel/id.js";
import type { ProjectRequest, Projects } from "../../ports/projects.js";
import { requireSame } from "../kit/require-same.js";
import type { PortCase } from "./port-case.js";

const request = (idempotencyKey: string): ProjectRequest => ({
  accountId: asId("account", "a"),
  name: "Rollout",
  requestedById: asId("user", "ann"),
  companyId: asId("company", "acme"),
  idempotencyKey,
});

/** What a host's projects promise. */
export const projectCases: readonly PortCase<Projects, null>[] = [
  {
    id: "projects.once",
    proves: "A key makes one project, however often and however many at once send it.",
    seed: null,
    check: async (port) => {
      const keys = await Promise.all(Array.from({ length: 5 }, () => port.request(request("k1"))));
      requireSame(new Set(keys).size, 1, "the number of projects of one key sent five times at once");
      requireSame(await port.request(request("k1")), keys[0], "the project of the key afterwards");
    },
  },
  {
    id: "projects.apart",
    proves: "Another key makes another project.",
    seed: null,
    check: async (port) => {
      const [one, two] = [await port.request(request("k1")), await port.request(request("k2"))];
      requireSame(one === two, false, "whether two keys gave one project");
    },
  },
];
