import type { Lead, ListQuery, NewLead, UnderKey } from "crmkit";

/**
 * Makes a command on one lead of a request: its body, the id of its address, the version that the caller saw (`If-Match: "3"`), and a key of the caller's
 * own under which the command is carried out once (`Idempotency-Key`). Nothing is checked here: the library checks every argument whole, so that an
 * unknown field or a version that is none comes back as `INPUT_INVALID` with the place of each fault.
 */
export function leadCommand<Command>(leadId: string, body: unknown, headers: Pick<Headers, "get">): Command {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body as Command; // the library refuses it
  const [match, idempotencyKey] = [headers.get("if-match"), headers.get("idempotency-key")];
  return {
    ...body,
    leadId,
    ...(match === null ? {} : { expectedVersion: versionOf(match) }),
    ...(idempotencyKey === null ? {} : { idempotencyKey }),
  } as Command; // the library checks it
}

/** Makes the command that enters a lead of a request: its body, and the key under which it is entered once. */
export function newLeadCommand(body: unknown, headers: Pick<Headers, "get">): NewLead & UnderKey {
  const idempotencyKey = headers.get("idempotency-key");
  if (idempotencyKey === null || typeof body !== "object" || body === null || Array.isArray(body))
    return body as NewLead; // the library checks it
  return { ...body, idempotencyKey };
}

/** The version of a record as an entity tag. */
export const etagOf = ({ version }: { readonly version: number }): string => `"${version}"`;

/** The version that a tag tells; a text that is no tag stays one, and is refused. */
const versionOf = (tag: string): number | string => {
  const version = /^"([1-9][0-9]{0,14})"$/.exec(tag)?.[1];
  return version === undefined ? tag : Number(version);
};

/** Makes a query of the parameters of an address; one that comes twice, or that the library does not know, is refused by it. */
export function leadQuery(params: URLSearchParams): ListQuery<Lead> {
  const told = [...new Set(params.keys())].map((name) => {
    const [first = "", ...rest] = params.getAll(name);
    if (rest.length > 0) return [name, [first, ...rest]];
    return [name, name === "limit" ? Number(first) : first];
  });
  return Object.fromEntries(told) as ListQuery<Lead>; // the library checks it
}
