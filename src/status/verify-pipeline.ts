import type { Refusal } from "../kernel/decision.js";
import { foldWords } from "../kernel/fold-text.js";
import type { Status } from "../model/status.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { closingRoles, isEnd, rolesOfKind, statusIdOfRole } from "./status-roles.js";
import { statusesAfter } from "./statuses-after.js";

/** What may be wrong with a definition. */
export type PipelineFaultCode =
  | "STATUS_ROLE_MISSING"
  | "STATUS_ROLE_UNKNOWN"
  | "STATUS_ROLE_SHARED"
  | "STATUS_ROLE_NOT_CLOSED"
  | "STATUS_NEW_NOT_OPEN"
  | "STATUS_ID_TWICE"
  | "STATUS_NEXT_UNKNOWN"
  | "STATUS_FIELD_UNKNOWN"
  | "STATUS_UNREACHABLE"
  | "STATUS_DEAD_END"
  | "STATUS_LABEL_MISSING"
  | "STATUS_LABEL_TWICE";

type Fault = Refusal<PipelineFaultCode>;

/**
 * Checks a definition as a whole and lists every fault; none means that it may be stored. `fields` are the names that
 * may be required on entry; without them, any may.
 */
export function verifyPipeline(definition: PipelineDefinition, fields?: ReadonlySet<string>): Fault[] {
  return [
    ...roleFaults(definition),
    ...idFaults(definition),
    ...(fields === undefined ? [] : fieldFaults(definition, fields)),
    ...labelFaults(definition),
    ...moveFaults(definition),
  ];
}

function roleFaults({ pipeline, statuses }: PipelineDefinition): Fault[] {
  const faults: Fault[] = [];
  const taken = new Map<string, string>();
  for (const role of rolesOfKind[pipeline.kind]) {
    const path = ["roles", role];
    const statusId = statusIdOfRole(pipeline, role);
    const status = statuses.find(({ id }) => id === statusId);
    if (statusId === null || statusId === "") {
      faults.push({ code: "STATUS_ROLE_MISSING", path, params: { role } });
      continue;
    }
    if (status === undefined) faults.push({ code: "STATUS_ROLE_UNKNOWN", path, params: { role, statusId } });
    const other = taken.get(statusId);
    if (other !== undefined) faults.push({ code: "STATUS_ROLE_SHARED", path, params: { role, other, statusId } });
    taken.set(statusId, role);
    if (status?.open === true && closingRoles.has(role))
      faults.push({ code: "STATUS_ROLE_NOT_CLOSED", path, params: { role, statusId } });
    if (status?.open === false && role === "new")
      faults.push({ code: "STATUS_NEW_NOT_OPEN", path, params: { statusId } });
  }
  return faults;
}

function idFaults({ statuses }: PipelineDefinition): Fault[] {
  const ids = statuses.map(({ id }) => id);
  const twice = ids.flatMap((id, i): Fault[] =>
    ids.indexOf(id) < i ? [{ code: "STATUS_ID_TWICE", path: ["statuses", i], params: { statusId: id } }] : [],
  );
  const unknown = statuses.flatMap(({ id, nextStatusIds }, i) =>
    (nextStatusIds ?? []).flatMap((next, j): Fault[] =>
      ids.includes(next)
        ? []
        : [{ code: "STATUS_NEXT_UNKNOWN", path: ["statuses", i, "nextStatusIds", j], params: { statusId: id, next } }],
    ),
  );
  return [...twice, ...unknown];
}

function fieldFaults({ statuses }: PipelineDefinition, fields: ReadonlySet<string>): Fault[] {
  return statuses.flatMap(({ id, requiredFields }, i) =>
    requiredFields.flatMap((field, j): Fault[] =>
      fields.has(field)
        ? []
        : [
            {
              code: "STATUS_FIELD_UNKNOWN",
              path: ["statuses", i, "requiredFields", j],
              params: { statusId: id, field },
            },
          ],
    ),
  );
}

function labelFaults({ statuses }: PipelineDefinition): Fault[] {
  const seen = new Set<string>();
  return statuses.flatMap(({ labels }, i) => {
    const entries = Object.entries(labels);
    if (entries.length === 0) return [{ code: "STATUS_LABEL_MISSING", path: ["statuses", i, "labels"] } as const];
    return entries.flatMap(([language, label]): Fault[] => {
      const name = `${language} ${foldWords(label)}`;
      if (seen.has(name))
        return [{ code: "STATUS_LABEL_TWICE", path: ["statuses", i, "labels", language], params: { label } }];
      seen.add(name);
      return [];
    });
  });
}

function moveFaults(definition: PipelineDefinition): Fault[] {
  const { pipeline, statuses } = definition;
  const begins = statuses.some(({ id }) => id === pipeline.newStatusId);
  const reached = reachable(definition, pipeline.newStatusId);
  return statuses.flatMap((status, i): Fault[] => {
    const faults: Fault[] = [];
    const params = { statusId: status.id };
    if (begins && !reached.has(status.id)) faults.push({ code: "STATUS_UNREACHABLE", path: ["statuses", i], params });
    if (status.open && !isEnd(pipeline, status.id) && !leadsToAnEnd(definition, status))
      faults.push({ code: "STATUS_DEAD_END", path: ["statuses", i], params });
    return faults;
  });
}

/** The statuses that a record can come to from one, by any number of moves. */
function reachable(definition: PipelineDefinition, from: string): ReadonlySet<string> {
  const reached = new Set<string>([from]);
  for (const id of reached) {
    const status = definition.statuses.find((one) => one.id === id);
    for (const next of status === undefined ? [] : statusesAfter(definition, status)) reached.add(next.id);
  }
  return reached;
}

function leadsToAnEnd(definition: PipelineDefinition, from: Status): boolean {
  const reached = reachable(definition, from.id);
  return definition.statuses.some(({ id, open }) => !open && reached.has(id));
}
