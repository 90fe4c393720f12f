import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import { isMergeable } from "../merge/mergeable-type.js";
import { isRecordType } from "../model/record-schemas.js";
import type { Write } from "../plan/write.js";
import { check } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";

const fields: Readonly<Record<string, MergeableType>> = { leadId: "lead", accountId: "account", contactId: "contact" };

/** A command that names records as they are now. */
export interface Followed<Command> {
  /** The command, in which records that were merged are named by the survivors' ids; itself where none was. */
  readonly command: Command;
  /** Let a plan through only if the leads, accounts and contacts named are as they were found: nothing is attached to one that is merged meanwhile. */
  readonly checks: readonly Write[];
}

/** Follows the leads, accounts and contacts that a command names in `leadId`, `accountId`, `contactId` and `relatedKeys`, also of its parts. */
export async function followMerged<Command extends object>(
  scope: CrmScope,
  command: Command,
): Promise<Followed<Command>> {
  const keys = new Set<RecordKey>();
  visitKeys(command, (key) => {
    keys.add(key);
    return key;
  });
  const found = await survivorsOf(scope, [...keys]);
  const survivors = new Map(found.flatMap(({ named, key }) => (key === named ? [] : [[named, key]])));
  return {
    command: survivors.size === 0 ? command : (visitKeys(command, (key) => survivors.get(key) ?? key) as Command), // ids take the place of ids
    checks: [...new Map(found.map(({ key, check }) => [key, check])).values()],
  };
}

/** A decision whose plan goes by what was named as it was found. */
export const withChecks = <Result>(
  decision: Decision<WritePlan<Result>>,
  checks: readonly Write[],
): Decision<WritePlan<Result>> =>
  decision.ok && decision.value.writes.length > 0
    ? accept({ ...decision.value, writes: [...decision.value.writes, ...checks] })
    : decision;

interface Survivor {
  readonly named: RecordKey;
  readonly key: RecordKey;
  readonly check: Write;
}

/** What answers for the records named, as far as the actor may see it. */
async function survivorsOf({ visible }: CrmScope, keys: readonly RecordKey[]): Promise<readonly Survivor[]> {
  const types = [...new Set(keys.map((key) => splitKey(key).type))];
  const found = types.map(async (type) => {
    if (!isRecordType(type) || !isMergeable(type)) return [];
    const ids = keys.map(splitKey).flatMap((key) => (key.type === type ? [key.id] : []));
    return [...(await visible.get(type, ids))].map(([id, record]) => ({
      named: keyOf(type, id),
      key: keyOf(type, record.id),
      check: check(type, record.id, record.version),
    }));
  });
  return (await Promise.all(found)).flat();
}

type Visit = (key: RecordKey) => RecordKey;

/** Gives every key that a value names to a function, and puts what it gives in its place. */
function visitKeys(value: unknown, visit: Visit): unknown {
  if (Array.isArray(value)) return value.map((item) => visitKeys(item, visit));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visitField(name, part, visit)]));
}

function visitField(name: string, part: unknown, visit: Visit): unknown {
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (type !== undefined && typeof part === "string") return splitKey(visit(keyOf(type, part))).id;
  if (name === "relatedKeys" && Array.isArray(part))
    return [...new Set(part.map((key) => (typeof key === "string" ? visit(key as RecordKey) : key)))]; // checked by the schema
  return name === "custom" ? part : visitKeys(part, visit);
}
