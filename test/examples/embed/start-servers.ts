import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Crm } from "crmkit";
import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { leadServer } from "../../../examples/embed/express/lead-server.js";
import { leadApp } from "../../../examples/embed/hono/lead-app.js";
import * as conversionPreview from "../../../examples/embed/next/app/leads/[leadId]/conversion/preview/route.js";
import * as conversion from "../../../examples/embed/next/app/leads/[leadId]/conversion/route.js";
import * as lead from "../../../examples/embed/next/app/leads/[leadId]/route.js";
import * as leads from "../../../examples/embed/next/app/leads/route.js";
import * as next from "../../../examples/embed/next/lib/crm.js";
import type { Session } from "../../../examples/embed/session.js";

/** A server on a free port of this machine. */
export interface StartedServer {
  readonly url: string;
  readonly crm: Crm;
  readonly stop: () => Promise<void>;
}

type Start = (sessions: ReadonlyMap<string, Session>, logged: unknown[]) => Promise<StartedServer>;

/** The three examples, each on a real HTTP server. */
export const servers: Readonly<Record<"Express" | "Hono" | "Next.js", Start>> = {
  Express: async (sessions, logged) => {
    const crm = createCrm({ storage: memoryStorage() });
    const app = leadServer(
      crm,
      async (token) => sessions.get(token) ?? null,
      (error) => logged.push(error),
    );
    const server = await new Promise<Server>((done) => {
      const listening = app.listen(0, "127.0.0.1", () => done(listening));
    });
    return started(server, crm);
  },
  Hono: async (sessions, logged) => {
    const crm = createCrm({ storage: memoryStorage() });
    const app = leadApp(
      crm,
      async (token) => sessions.get(token) ?? null,
      (error) => logged.push(error),
    );
    return started(await serving(app.fetch), crm);
  },
  "Next.js": async (sessions) => {
    for (const [token, session] of sessions) next.signedIn.set(token, session);
    return started(await serving(routed), next.crm);
  },
};

type Handler = (request: Request, context: { params: Promise<{ leadId: string }> }) => Promise<Response>;

const routes: readonly (readonly [path: RegExp, handlers: Readonly<Record<string, Handler>>])[] = [
  [/^\/leads$/, leads],
  [/^\/leads\/([^/]+)$/, lead],
  [/^\/leads\/([^/]+)\/conversion$/, conversion],
  [/^\/leads\/([^/]+)\/conversion\/preview$/, conversionPreview],
];

/** Finds the route of an address by its folder, as Next does. */
async function routed(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const [path, handlers] of routes) {
    const [found, leadId = ""] = path.exec(pathname) ?? [];
    const handle = handlers[request.method];
    if (found !== undefined && handle !== undefined) return handle(request, { params: Promise.resolve({ leadId }) });
  }
  return new Response(null, { status: 404 });
}

const serving = (fetch: (request: Request) => Response | Promise<Response>): Promise<Server> =>
  new Promise((done) => {
    const server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, () => done(server as Server)); // one that speaks HTTP/1 unless told otherwise
  });

function started(server: Server, crm: Crm): StartedServer {
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, crm, stop };
}
