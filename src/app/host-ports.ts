import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import { accept } from "../kernel/decision.js";
import { uuidFromText } from "../kernel/hash128.js";
import { keyOf } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import { id, idempotencyKey, name, text } from "../model/text.schema.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { CommercialPage } from "../ports/commercial-documents.js";
import type { DunningItem } from "../ports/dunning.js";
import type { HostPorts } from "../ports/host-ports.js";
import { newEntry } from "../timeline/new-entry.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { pageShape } from "./list-records.js";
import { loadWritable } from "./load-writable.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Asks for one page of quotes and orders. */
export interface DocumentsQuery {
  /** How many at most, 1 to 1,000; 50 unless said otherwise. */
  readonly limit?: number | undefined;
  /** Where the page before ended: its `next`. */
  readonly after?: string | null | undefined;
}

/** Asks for a project. */
export interface RequestProjectCommand {
  /** The account that it is for. */
  readonly accountId: string;
  /** What it is to be called; the account's name unless said otherwise. */
  readonly name?: string | undefined;
  /** A key of the caller's own: one project is made under it. Made of account and name unless said otherwise. */
  readonly idempotencyKey?: string | undefined;
}

const documentsSchema = z.strictObject({ limit: pageShape.limit, after: text(10_000).nullable().optional() });

/** Reads the quotes and orders of accounts, which are looked up once the query was checked. @throws CrmError `REFUSED` where the host brings no port for them. */
export async function documentsOf(
  { ports }: CrmScope,
  accountIdsOf: () => Promise<readonly string[]>,
  query: DocumentsQuery,
): Promise<CommercialPage> {
  const { limit = 50, after = null } = parseInput(documentsSchema, query);
  const accountIds = await accountIdsOf();
  return called("documents", ports.documents, (port) => port.ofAccounts(accountIds, { limit, after }));
}

/** Reads the claims on accounts. @throws CrmError `REFUSED` where the host brings no port for them. */
export const claimsOn = ({ ports }: CrmScope, accountIds: readonly string[]): Promise<readonly DunningItem[]> =>
  called("dunning", ports.dunning, (port) => port.ofAccounts(accountIds));

const projectSchema = z.strictObject({
  accountId: id("account"),
  name: name().optional(),
  idempotencyKey: idempotencyKey().optional(),
});

/** Has a project made for an account, and keeps its key there, also when the prospect becomes a customer. */
export async function requestProject(scope: CrmScope, input: unknown): Promise<Account> {
  requireAction(scope, "accounts.requestProject");
  const { accountId, idempotencyKey, ...given } = parseInput(projectSchema, input);
  const account = await loadWritable(scope, "account", accountId);
  const title = given.name ?? account.name;
  const key = await called("projects", scope.ports.projects, (port) =>
    port.request({
      accountId: account.id,
      name: title,
      requestedById: scope.actor.userId,
      companyId: account.companyId,
      idempotencyKey: uuidFromText(JSON.stringify(["project", account.id, idempotencyKey ?? title])),
    }),
  );
  return runCommand(scope.storage, async () => {
    const current = await loadWritable(scope, "account", accountId);
    const env = decisionEnv(scope);
    if (current.projectKeys.includes(key)) return accept({ writes: [], entries: [], warnings: [], result: current });
    const next = nextVersion(current, { projectKeys: [...current.projectKeys, key] }, env.now);
    const facts = {
      kind: "projectRequested",
      related: [keyOf("account", current.id)],
      data: { key, name: title },
    } as const;
    return accept({
      writes: [storeNext("account", next)],
      entries: [newEntry("account", current, facts, env)],
      warnings: [],
      result: next,
    });
  });
}

/** Calls a port of the host's; what it throws besides typed errors is told as the failure of that port. */
export async function called<Port, Result>(
  port: keyof HostPorts,
  given: Port | undefined,
  call: (port: Port) => Promise<Result>,
): Promise<Result> {
  requirePort(port, given);
  try {
    return await call(given);
  } catch (cause) {
    throw new CrmError("PORT_FAILED", { record: port, cause });
  }
}

/** Makes sure that the host brings a port. @throws CrmError `REFUSED` if not. */
export function requirePort<Port>(port: keyof HostPorts, given: Port | undefined): asserts given is Port {
  if (given === undefined) throw new CrmError("REFUSED", { refusals: [{ code: "PORT_MISSING", params: { port } }] });
}
