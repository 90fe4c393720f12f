import type { IdSource } from "../kernel/id.js";
import { uuidV7Source } from "../kernel/uuid-v7.js";
import type { Actor } from "../model/actor.js";
import { fieldsWith } from "../model/custom-fields.js";
import type { HostPorts } from "../ports/host-ports.js";
import type { Policy } from "../ports/policy.js";
import type { Storage } from "../ports/storage.js";
import type { Accounts } from "./accounts.js";
import { accounts } from "./accounts.js";
import type { ActorInput } from "./actor.schema.js";
import { actorInputSchema, actorOf } from "./actor.schema.js";
import { systemClock, systemRandom } from "./ambient.js";
import type { Calendar } from "./calendar.js";
import { calendar } from "./calendar.js";
import type { Campaigns } from "./campaigns.js";
import { campaigns } from "./campaigns.js";
import type { Catalogs } from "./catalogs.js";
import { catalogs } from "./catalogs.js";
import { claimsOf } from "./claim-deliveries.js";
import { completeSettings } from "./complete-settings.js";
import type { Contacts } from "./contacts.js";
import { contacts } from "./contacts.js";
import { crmOptionsSchema } from "./crm-options.schema.js";
import type { CrmContext, CrmScope } from "./crm-scope.js";
import type { Directory } from "./directory.js";
import { directory } from "./directory.js";
import type { Duplicates } from "./duplicates.js";
import { duplicates } from "./duplicates.js";
import type { Emails } from "./emails.js";
import { emails } from "./emails.js";
import type { Exports } from "./exports.js";
import { exports } from "./exports.js";
import type { Integrity } from "./integrity.js";
import { integrity } from "./integrity.js";
import type { Leads } from "./leads.js";
import { leads } from "./leads.js";
import type { Opportunities } from "./opportunities.js";
import { opportunities } from "./opportunities.js";
import { parseInput } from "./parse-input.js";
import type { Privacy } from "./privacy.js";
import { privacy } from "./privacy.js";
import type { ReferenceData } from "./reference-data.js";
import { referenceData } from "./reference-data.js";
import type { ReminderWorker } from "./reminder-worker.js";
import { reminderWorker } from "./reminder-worker.js";
import type { Reports } from "./reports.js";
import { reports } from "./reports.js";
import { requireShape } from "./require-shape.js";
import type { Sequences } from "./sequences.js";
import { sequences } from "./sequences.js";
import type { CrmSettings } from "./settings.js";
import type { Statuses } from "./statuses.js";
import { statuses } from "./statuses.js";
import type { Templates } from "./templates.js";
import { templates } from "./templates.js";
import type { TimelineFeed } from "./timeline-queries.js";
import { timelineFeed } from "./timeline-queries.js";
import { typedPolicy } from "./typed-policy.js";
import { typedStorage } from "./typed-storage.js";
import { visibleRecords } from "./visible-records.js";

/** What a host gives. Only the storage is mandatory. */
export interface CrmOptions {
  /** Where records are kept. */
  readonly storage: Storage;
  /** The time; the machine's clock unless said otherwise. */
  readonly clock?: (() => Date) | undefined;
  /** Makes ids; UUIDs of version 7 unless said otherwise. */
  readonly newId?: IdSource | undefined;
  /** Rules and options. */
  readonly settings?: CrmSettings | undefined;
  /** What the host brings besides the storage: quotes and orders, projects, the follow-up of claims. */
  readonly ports?: HostPorts | undefined;
  /** What actors may see and do, beyond the rule of companies. */
  readonly policy?: Policy | undefined;
}

/** What one actor can do. */
export interface ActorCrm {
  /** On whose behalf. */
  readonly actor: Actor;
  /** Leads. */
  readonly leads: Leads;
  /** Accounts: prospects, customers and so on. */
  readonly accounts: Accounts;
  /** Contacts. */
  readonly contacts: Contacts;
  /** Opportunities: the sales that may come about. */
  readonly opportunities: Opportunities;
  /** Calendar events: meetings, calls, tasks and so on, once or as series. */
  readonly calendar: Calendar;
  /** Catalogues: PDFs that can be shown and sent. */
  readonly catalogs: Catalogs;
  /** Duplicates: which pairs are none. */
  readonly duplicates: Duplicates;
  /** How references of accounts, contacts and opportunities are written. */
  readonly sequences: Sequences;
  /** The lists that users keep for choosing from. */
  readonly referenceData: ReferenceData;
  /** The statuses of leads, prospects and opportunities. */
  readonly statuses: Statuses;
  /** Messages that are sent from records. */
  readonly emails: Emails;
  /** Marketing campaigns of the host's, as far as they show on records. */
  readonly campaigns: Campaigns;
  /** Reports: figures by period, as tables and charts. */
  readonly reports: Reports;
  /** Messages with placeholders, for reminders, catalogues and e-mail. */
  readonly templates: Templates;
  /** Tables of records, to be written as files. */
  readonly exports: Exports;
  /** What is held on people: it can be exported, and erased. */
  readonly privacy: Privacy;
}

/** The library, on one storage. */
export interface Crm {
  /** What an actor can do. @throws CrmError `INPUT_INVALID` for an actor that is malformed. */
  as(actor: ActorInput): ActorCrm;
  /** What happened, in commit order: the outbox of the host. */
  readonly timeline: TimelineFeed;
  /** The users, teams and companies of the host. */
  readonly directory: Directory;
  /** Sends reminders that are due. */
  readonly reminders: ReminderWorker;
  /** Whether what is stored holds together. */
  readonly integrity: Integrity;
}

/**
 * Opens the library on a storage.
 * @throws CrmError `INPUT_INVALID` with every fault of the options.
 *
 * @example
 * ```ts
 * import { createCrm } from "crmkit";
 * import { memoryStorage } from "crmkit/memory";
 *
 * const crm = createCrm({ storage: memoryStorage(), settings: { currency: "CHF" } });
 * const ann = crm.as({ userId: "ann", companyId: "acme", locale: "fr", timeZone: "Europe/Zurich" });
 * console.log(ann.actor.companyIds); // => [ 'acme' ]
 * ```
 */
export function createCrm(options: CrmOptions): Crm {
  requireShape(crmOptionsSchema, options);
  const { storage, clock = systemClock, newId, settings = {}, ports = {}, policy = {} } = options;
  const complete = completeSettings(settings);
  const asked = typedPolicy(policy);
  const context: CrmContext = {
    storage: typedStorage(storage),
    claims: claimsOf(storage),
    clock,
    newId: newId ?? uuidV7Source(clock, systemRandom),
    settings: complete,
    policy: asked,
    ports,
    fields: fieldsWith(complete.customFields),
  };
  return {
    as: (input) => {
      const actor = actorOf(parseInput(actorInputSchema, input, ["actor"]));
      const scope: CrmScope = {
        ...context,
        actor,
        visible: visibleRecords(context.storage, actor, asked, context.fields),
      };
      return actorCrm(scope);
    },
    timeline: timelineFeed(context),
    directory: directory(context),
    reminders: reminderWorker(context),
    integrity: integrity(context),
  };
}

/** Everything that one actor can do. */
const actorCrm = (scope: CrmScope): ActorCrm => ({
  actor: scope.actor,
  leads: leads(scope),
  accounts: accounts(scope),
  contacts: contacts(scope),
  opportunities: opportunities(scope),
  reports: reports(scope),
  calendar: calendar(scope),
  catalogs: catalogs(scope),
  duplicates: duplicates(scope),
  sequences: sequences(scope),
  referenceData: referenceData(scope),
  statuses: statuses(scope),
  emails: emails(scope),
  campaigns: campaigns(scope),
  templates: templates(scope),
  exports: exports(scope),
  privacy: privacy(scope),
});
