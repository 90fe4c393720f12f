import * as z from "zod";
import { isTimeZone } from "../kernel/time-zone.js";
import type { Actor } from "../model/actor.js";
import { languageForm, zoneForm } from "../model/code.schema.js";
import { id } from "../model/text.schema.js";

/** Who a host says is acting; what is left out is none, English and UTC. */
export interface ActorInput {
  /** The user; none for a job of the host's own. */
  readonly userId?: string | null | undefined;
  /** The company that the user is working in; none where the host has one company only. */
  readonly companyId?: string | null | undefined;
  /** Every company that the user may put records into; the active one alone unless said otherwise. */
  readonly companyIds?: readonly string[] | undefined;
  /** The active team; the first of the teams unless said otherwise. */
  readonly teamId?: string | null | undefined;
  /** Every team that the user is in. */
  readonly teamIds?: readonly string[] | undefined;
  /** Language tag for texts; `en` unless said otherwise. */
  readonly locale?: string | undefined;
  /** IANA time zone; `UTC` unless said otherwise. */
  readonly timeZone?: string | undefined;
}

/** Checks an {@link ActorInput}. */
export const actorInputSchema = z.strictObject({
  userId: id("user").nullable().optional(),
  companyId: id("company").nullable().optional(),
  companyIds: z.array(id("company")).max(1_000).optional(),
  teamId: id("team").nullable().optional(),
  teamIds: z.array(id("team")).max(1_000).optional(),
  locale: z
    .string()
    .max(64)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, languageForm)
    .optional(),
  timeZone: z.string().max(64).refine(isTimeZone, zoneForm).optional(),
});

/** The actor that was meant. */
export function actorOf(input: z.output<typeof actorInputSchema>): Actor {
  const { userId = null, companyId = null, companyIds = [], teamIds = [], locale = "en", timeZone = "UTC" } = input;
  const teamId = input.teamId === undefined ? (teamIds[0] ?? null) : input.teamId;
  return {
    userId,
    companyId,
    companyIds: [...new Set([...(companyId === null ? [] : [companyId]), ...companyIds])],
    teamId,
    teamIds: [...new Set([...(teamId === null ? [] : [teamId]), ...teamIds])],
    locale,
    timeZone,
  };
}
