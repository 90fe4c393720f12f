import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { Write } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";

/** A plan without what it writes of private events of others, but of those that the command was about. */
export function withoutPrivate<Result>(
  { visible }: Pick<CrmScope, "visible">,
  plan: WritePlan<Result>,
  about: ReadonlySet<string>,
): WritePlan<Result> {
  const events = plan.writes
    .filter(isStored)
    .flatMap((write) => (write.type === "calendarEvent" ? [write.record] : []));
  const concealed = events.filter((event) => !about.has(event.id) && !visible.sees("calendarEvent", event));
  const ids: ReadonlySet<string> = new Set(concealed.map(({ id }) => id));
  if (ids.size === 0) return plan;
  const gone = plan.writes
    .filter(isStored)
    .filter(({ record }) => ids.has("eventId" in record ? record.eventId : record.id));
  const keys = new Set(gone.map(({ type, record }) => keyOf(type, record.id)));
  const open = plan.writes.filter((write) => !gone.some((one) => one === write));
  return { ...plan, writes: open.map((write) => withoutSteps(write, keys)) };
}

type Stored = Extract<Write, { readonly op: "insert" | "replace" }>;

const isStored = (write: Write): write is Stored => write.op === "insert" || write.op === "replace";

/** A journal tells what records had before. */
function withoutSteps(write: Write, keys: ReadonlySet<RecordKey>): Write {
  if (!isStored(write) || write.type !== "journal") return write;
  const { writtenKeys, changes } = write.record;
  const isOpen = (_: unknown, i: number): boolean => !keys.has(writtenKeys[i] as RecordKey); // of the same length
  const record: Journal = { ...write.record, writtenKeys: writtenKeys.filter(isOpen), changes: changes.filter(isOpen) };
  return { ...write, record };
}
