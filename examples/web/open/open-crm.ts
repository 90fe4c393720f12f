import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActorCrm, ActorInput, Crm, CrmSettings, Storage } from "crmkit";
import { createCrm } from "crmkit";
import { fileBlobs } from "crmkit/files";
import { smtpMailer } from "crmkit/smtp";
import type { Outbox } from "./outbox.js";
import { openOutbox } from "./outbox.js";
import { firms } from "./people.js";
import { storePeople } from "./store-people.js";

/** What a company can switch by itself on its page of settings. */
interface FirmOptions {
  /** Whether its prospects have statuses (guide: « Gérer les statuts sur les prospects »). */
  readonly prospectStatuses: boolean;
}

/** The library, opened for the application. */
export interface OpenedCrm {
  readonly storage: Storage;
  readonly clock: () => Date;
  /** Where every message arrives: nothing leaves the machine. */
  readonly outbox: Outbox;
  /** The library for work of no company in particular: reminders, checks. */
  readonly crm: Crm;
  /** What an actor can do, by the rules of the company they work in. */
  readonly as: (actor: ActorInput) => ActorCrm;
  /** The same by another clock, for samples of the past. */
  readonly asOf: (clock: () => Date, actor: ActorInput) => ActorCrm;
  /** How the company is set. */
  readonly optionsOf: (companyId: string) => FirmOptions;
  /** Sets it anew, from the next request on. */
  readonly setOptions: (companyId: string, options: FirmOptions) => void;
  readonly close: () => Promise<void>;
}

const settingsOf = (firm: FirmOptions): CrmSettings => ({
  accounts: firm,
  catalogs: { enabled: true },
  email: { from: { address: "crm@acme.example", name: "crmkit" } },
});

/** Opens the library on a storage, with a mail server of its own and a folder for files. */
export async function openCrm(storage: Storage, clock: () => Date): Promise<OpenedCrm> {
  const folder = await mkdtemp(join(tmpdir(), "crmkit-web-"));
  const outbox = await openOutbox(clock);
  const mailer = smtpMailer(outbox.at);
  const ports = { mailer, blobs: fileBlobs(folder) };
  const options = new Map<string, FirmOptions>(firms.map(({ id }) => [id, { prospectStatuses: id === "globex" }]));
  const open = (firm: FirmOptions, time: () => Date): Crm =>
    createCrm({ storage, clock: time, ports, settings: settingsOf(firm) });
  const plain = open({ prospectStatuses: false }, clock);
  const withStatuses = open({ prospectStatuses: true }, clock);
  const optionsOf = (companyId: string): FirmOptions => options.get(companyId) ?? { prospectStatuses: false };
  await storePeople(plain);
  return {
    storage,
    clock,
    outbox,
    crm: plain,
    as: (actor) => (optionsOf(actor.companyId ?? "").prospectStatuses ? withStatuses : plain).as(actor),
    asOf: (time, actor) => open(optionsOf(actor.companyId ?? ""), time).as(actor),
    optionsOf,
    setOptions: (companyId, chosen) => void options.set(companyId, chosen),
    close: async () => {
      await mailer.close();
      await outbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
