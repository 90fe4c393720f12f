import type { Crm } from "../../app/create-crm.js";
import { createCrm } from "../../app/create-crm.js";
import { requireShape } from "../../app/require-shape.js";
import type { CrmSettings } from "../../app/settings.js";
import { hash128 } from "../../kernel/hash128.js";
import { uuidV7Source } from "../../kernel/uuid-v7.js";
import type { Storage } from "../../ports/storage.js";
import type { SeededRandom } from "../build/seeded-random.js";
import { seededRandom } from "../build/seeded-random.js";
import { companyWords } from "./company-words.js";
import type { Happenings } from "./happenings.js";
import { happenings } from "./happenings.js";
import { enterLead } from "./lead-course.js";
import type { Office } from "./office.js";
import { atWork } from "./office.js";
import { furnish, holdMeetings, recruits, remindOf } from "./open-office.js";
import { sampleCompanySchema } from "./sample-company.schema.js";

/** What a sample company is like. */
export interface SampleCompanyOptions {
  /** How many leads come in; everything else follows. */
  readonly leads: number;
  /** Another seed gives another company, the same seed the same, down to every id. 1 unless said otherwise. */
  readonly seed?: number | undefined;
  /** The company's present: nothing happened after it. 2 March 2026, 17:00 UTC, unless said otherwise. */
  readonly until?: Date | undefined;
  /** For how many days leads have been coming in; 365 unless said otherwise. */
  readonly days?: number | undefined;
  /** Its id, `acme` unless said otherwise: several companies may share a storage, also of one seed. */
  readonly companyId?: string | undefined;
  /** The languages of its markets, in order; lists are in the first. French and English unless said otherwise. */
  readonly languages?: readonly ("en" | "fr")[] | undefined;
  /** How many colleagues work there, `acme-user-1` and so on; 5 unless said otherwise. */
  readonly users?: number | undefined;
  /** Settings of the product; they have to leave the shipped statuses as they are. */
  readonly settings?: CrmSettings | undefined;
  /** Told after each lead how many came in. */
  readonly onProgress?: ((leads: number) => void) | undefined;
}

const dayMs = 86_400_000;

/**
 * Fills a storage with the life of a company that never was, by the commands of the library at the times at which they
 * would have been given: people and companies in French and English, leads in all statuses, conversions, sales won and
 * lost, calls, meetings, notes and leave. What it holds meanwhile is the work under way, whatever the number of leads.
 * @throws CrmError `INPUT_INVALID` with every fault of the options; what a command throws.
 */
export async function storeSampleCompany(storage: Storage, options: SampleCompanyOptions): Promise<void> {
  const { leads, seed = 1, until = new Date("2026-03-02T17:00:00.000Z"), days = 365, users = 5 } = options;
  requireShape(sampleCompanySchema, options);
  const random = seededRandom(seed);
  const plan = happenings();
  let now = until.getTime() - days * dayMs;
  const office = await openOffice(storage, options, { users, random, plan, now: () => now });
  const meetingId = await holdMeetings(office);
  const first = now;
  const end = until.getTime();
  const arrival = (n: number): number => {
    const at = first + ((n + random.next()) * days * dayMs) / leads;
    return Math.min(end, Math.max(now, atWork(at, random)));
  };
  const arrive = async (n: number): Promise<void> => {
    if (n + 1 < leads) plan.plan(arrival(n + 1), () => arrive(n + 1));
    await enterLead(office, n);
    options.onProgress?.(n + 1);
  };
  if (leads > 0) plan.plan(arrival(0), () => arrive(0));
  for (let next = plan.next(end); next !== null; next = plan.next(end)) {
    now = next.at;
    await next.run();
  }
  now = end;
  const [head] = office.colleagues;
  if (head !== undefined && meetingId !== null) await remindOf(head, meetingId);
}

interface Founding {
  readonly users: number;
  readonly random: SeededRandom;
  readonly plan: Happenings;
  readonly now: () => number;
}

async function openOffice(
  storage: Storage,
  { companyId = "acme", languages = ["fr", "en"], settings = {} }: SampleCompanyOptions,
  { users, random, plan, now }: Founding,
): Promise<Office> {
  const clock = () => new Date(now());
  const ids = seededRandom(Number.parseInt(hash128(`${companyId} ${random.next()}`).slice(0, 8), 16));
  const crm: Crm = createCrm({ storage, clock, settings, newId: uuidV7Source(clock, ids.bytes) });
  const staff = recruits(companyId, languages, users);
  const colleagues = staff.map((one) => ({
    ...one,
    crm: crm.as({
      ...{ userId: one.id, companyId, teamId: `${companyId}-sales`, locale: one.region.language },
      timeZone: one.timeZone,
    }),
  }));
  const office: Office = {
    random,
    colleagues,
    words: companyWords[languages[0] ?? "fr"],
    now,
    accounts: new Map(),
    later: (days, run) => plan.plan(Math.max(now(), atWork(now() + days * (0.5 + random.next()) * dayMs, random)), run),
  };
  const [head] = colleagues;
  if (head !== undefined) await furnish(crm, companyId, staff, head.crm);
  return office;
}
