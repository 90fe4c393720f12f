import { CrmError } from "crmkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpProblem } from "../../../examples/embed/http-problem.js";
import type { Session } from "../../../examples/embed/session.js";
import type { StartedServer } from "./start-servers.js";
import { servers } from "./start-servers.js";

const at = (companyId: string, userId: string, locale: "en" | "fr" = "en"): Session => ({
  userId,
  companyId,
  teamIds: [],
  locale,
  timeZone: "Europe/Paris",
});
const sessions = new Map([
  ["token-of-ann", at("acme", "ann")],
  ["token-of-fred", at("acme", "fred", "fr")],
  ["token-of-olga", at("orion", "olga")],
]);
const json = "application/json";

/** What the tests look at of a body, of a record or a problem. */
interface Body {
  readonly code: string;
  readonly title: string;
  readonly firstName: string | null;
  readonly problem: unknown;
  readonly id: string;
  readonly next: string;
  readonly records: readonly { readonly lastName: string }[];
  readonly report: { readonly conflicts: unknown };
  readonly account: { readonly id: string };
  readonly errors: readonly { readonly code: string; readonly detail: string; readonly pointer: string }[];
}

describe.each(Object.entries(servers))("leads by %s", (name, start) => {
  const logged: unknown[] = [];
  let server: StartedServer;
  beforeAll(async () => {
    server = await start(sessions, logged);
  });
  afterAll(() => server.stop());

  const ask = async (
    method: string,
    path: string,
    { body, as = "token-of-ann", headers = {} }: { body?: unknown; as?: string; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(server.url + path, {
      method,
      headers: { cookie: `theme=dark; session=${as}`, "content-type": json, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const type = answer.headers.get("content-type")?.split(";")[0];
    expect(type).toBe(answer.ok ? json : "application/problem+json");
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body }; // each test looks at what its answer has
  };
  const enter = async (lead: object): Promise<string> => (await ask("POST", "/leads", { body: lead })).body.id;
  const pointersIn = ({ errors }: Body) => errors.map(({ code, pointer }) => [code, pointer]);

  it("enters a lead, says where it is and which version, and reads it", async () => {
    const entered = await ask("POST", "/leads", { body: { lastName: "Michel", companyName: "Apollo" } });
    expect(entered.status).toBe(201);
    expect(entered.headers.get("etag")).toBe('"1"');
    const read = await ask("GET", entered.headers.get("location") ?? "");
    expect(read.body).toEqual(entered.body);
    expect(read.body).toMatchObject({ fullName: "Apollo, Michel", companyId: "acme", assignedToId: "ann" });
  });

  it.each(["", "token-of-nobody"])("lets nobody in whose token is %j", async (as) => {
    const { status, body } = await ask("POST", "/leads", { as, body: { lastName: "Michel" } });
    expect([status, body]).toEqual([401, { type: "about:blank", title: "Unauthorized", status: 401 }]);
  });

  it("lets nobody in who sends no cookie", async () => {
    for (const cookie of ["", "theme=dark", "xsession=token-of-ann"])
      expect((await ask("GET", "/leads", { headers: { cookie } })).status).toBe(401);
  });

  it("takes the company from the session, whatever the request says", async () => {
    const id = await enter({ lastName: "Michel" });
    expect((await ask("GET", `/leads/${id}`, { as: "token-of-olga" })).status).toBe(404);
    const smuggled = await ask("POST", "/leads", { as: "token-of-olga", body: { lastName: "X", companyId: "acme" } });
    expect([smuggled.status, smuggled.body.code]).toEqual([422, "REFUSED"]);
  });

  it("names every fault of a body by its place, in the user's language", async () => {
    const { status, body } = await ask("POST", "/leads", { as: "token-of-fred", body: { surname: "X", email: "x" } });
    expect([status, body.code, body.title]).toEqual([422, "INPUT_INVALID", "Unprocessable Content"]);
    expect(pointersIn(body)).toEqual(
      expect.arrayContaining([
        ["INPUT_UNKNOWN_FIELD", "#/surname"],
        ["INPUT_MALFORMED", "#/email"],
      ]),
    );
    expect(body.errors.map(({ detail }) => detail)).toContain("La forme n’est pas la bonne.");
  });

  it("changes the version that the caller saw, and no other", async () => {
    const id = await enter({ lastName: "Michel" });
    const change = (tag: string) =>
      ask("PATCH", `/leads/${id}`, { headers: { "if-match": tag }, body: { changes: { firstName: "Léa" } } });
    const changed = await change('"1"');
    expect([changed.status, changed.headers.get("etag"), changed.body.firstName]).toEqual([200, '"2"', "Léa"]);
    const late = await change('"1"');
    expect([late.status, late.body.code]).toEqual([409, "VERSION_CONFLICT"]);
    for (const tag of ["*", "1", 'W/"1"']) {
      const odd = await change(tag);
      expect([odd.status, pointersIn(odd.body)]).toEqual([422, [["INPUT_WRONG_TYPE", "#/expectedVersion"]]]);
    }
  });

  it("shows what a conversion would come to, and writes nothing", async () => {
    const id = await enter({ lastName: "Aubert", companyName: "Atlas" });
    const body = { account: { create: true }, contact: { create: true } };
    const shown = await ask("POST", `/leads/${id}/conversion/preview`, { body });
    expect([shown.status, shown.body.problem, shown.body.report.conflicts]).toEqual([200, null, []]);
    expect((await ask("GET", `/leads/${id}`)).headers.get("etag")).toBe('"1"');
  });

  it("shows what stands against a conversion just as the conversion answers it", async () => {
    const id = await enter({ companyName: "Borea" });
    const body = { account: { create: true }, contact: { create: true } };
    const shown = await ask("POST", `/leads/${id}/conversion/preview`, { body });
    const refused = await ask("POST", `/leads/${id}/conversion`, { body });
    expect([shown.status, refused.status]).toEqual([200, 422]);
    expect(refused.body.errors.map(({ code }) => code)).toEqual(["CONTACT_NAME_MISSING"]);
    expect(shown.body.problem).toEqual(refused.body);
  });

  it("enters a lead once under a key, however often it is sent", async () => {
    const send = (lastName: string) =>
      ask("POST", "/leads", { headers: { "idempotency-key": `form of ${name}` }, body: { lastName } });
    const answers = await Promise.all([send("Tanguy"), send("Tanguy"), send("Tanguy")]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const other = await send("Durand");
    expect([other.status, pointersIn(other.body)]).toEqual([422, [["IDEMPOTENCY_KEY_USED", "#/idempotencyKey"]]]);
  });

  it("converts once under a key, however often it is sent", async () => {
    const id = await enter({ lastName: "Cadiou", companyName: "Corvus" });
    const convert = (key: string) =>
      ask("POST", `/leads/${id}/conversion`, {
        headers: { "idempotency-key": key },
        body: { account: { create: true } },
      });
    const answers = await Promise.all([convert("click-1"), convert("click-1"), convert("click-1")]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.account.id)).size).toBe(1);
    const other = await convert("click-2");
    expect([other.status, other.body.errors[0]?.code]).toEqual([422, "LEAD_CONVERTED"]);
    const ann = server.crm.as({ userId: "ann", companyId: "acme" });
    expect(await ann.accounts.count({ where: { name: "Corvus" } })).toBe(1);
  });

  it("reads a page at a time, and refuses what it does not know of a query", async () => {
    for (const lastName of ["Duval 1", "Duval 2"]) await enter({ lastName });
    const first = await ask("GET", "/leads?search=duval&limit=1");
    const second = await ask("GET", `/leads?search=duval&limit=1&after=${encodeURIComponent(first.body.next)}`);
    const names = [first, second].flatMap(({ body }) => body.records.map((lead) => lead.lastName));
    expect(names.toSorted()).toEqual(["Duval 1", "Duval 2"]);
    for (const [query, pointer] of [
      ["order=name", "#/order"],
      ["limit=many", "#/limit"],
      ["search=a&search=b", "#/search"],
    ])
      expect((await ask("GET", `/leads?${query}`)).body.errors[0]?.pointer).toBe(pointer);
  });

  it("refuses bodies that are no JSON, too large, or of a type that forms of other sites may have", async () => {
    const status = async (body: string, type = json) =>
      (await ask("POST", "/leads", { body, headers: { "content-type": type } })).status;
    const lead = JSON.stringify({ lastName: "Form" });
    expect(await status('{"lastName":')).toBe(400);
    expect(await status(JSON.stringify({ lastName: "x".repeat(110 * 1024) }))).toBe(413);
    expect(await status(lead, "text/plain")).toBe(name === "Express" ? 422 : 415); // Express leaves such a body unread
    expect((await ask("GET", "/leads?search=form")).body.records).toEqual([]);
    expect(logged).toEqual([]);
  });
});

it("tells the log what nobody expected, and the caller only that it happened", () => {
  const logged: unknown[] = [];
  const secret = new Error("password=secret");
  const storage = new CrmError("STORAGE_FAILED", { cause: secret });
  const answers = [storage, secret].map((error) => httpProblem(error, "fr", (one) => logged.push(one)));
  expect(answers.map(({ status }) => status)).toEqual([503, 500]);
  expect(JSON.stringify(answers)).not.toContain("secret");
  expect(logged).toEqual([storage, secret]);
});
