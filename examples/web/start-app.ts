import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Storage } from "crmkit";
import { buildAssets } from "./http/assets.js";
import type { OpenedCrm } from "./open/open-crm.js";
import { openCrm } from "./open/open-crm.js";
import { startReminders } from "./open/start-reminders.js";
import { storeSamples } from "./samples/store-samples.js";
import { webApp } from "./web-app.js";

/** How the application is started. */
export interface AppOptions {
  readonly storage: Storage;
  /** The port; a free one unless said otherwise. */
  readonly port?: number | undefined;
  /** Whether an empty store is filled with samples first. */
  readonly samples?: boolean | undefined;
  /** The time; the machine's clock unless said otherwise. */
  readonly clock?: (() => Date) | undefined;
  /** Whether reminders that are due are sent every few seconds; they are unless said otherwise. */
  readonly reminders?: boolean | undefined;
}

/** The application while it runs. */
export interface RunningApp {
  readonly url: string;
  /** The library as it was opened, for tests and jobs. */
  readonly opened: OpenedCrm;
  /** Stops serving and sending; the store is the caller's. */
  readonly close: () => Promise<void>;
}

/** Starts the application on this machine alone. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const { storage, port = 0, samples = false, reminders = true, clock = () => new Date() } = options;
  const opened = await openCrm(storage, clock);
  if (samples) await storeSamples(opened);
  const assets = await buildAssets();
  const app = webApp(opened, assets);
  const server = await new Promise<ReturnType<typeof serve>>((ready, failed) => {
    const listening = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () => ready(listening));
    listening.once("error", failed);
  });
  const stopReminders = reminders ? startReminders(opened.crm) : async () => undefined;
  const { port: bound } = server.address() as AddressInfo; // a TCP server has one once it listens
  return {
    url: `http://127.0.0.1:${bound}`,
    opened,
    close: async () => {
      await new Promise<void>((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await stopReminders();
      await opened.close();
    },
  };
}
