import { compareText } from "../kernel/compare-text.js";
import type { CampaignMembership } from "../model/campaign-membership.js";
import type { Guest } from "../model/guest.js";
import { check, remove, replace } from "../plan/write.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** Finds the later of two guests of one event with one address, or of one colleague. Who answered is not put away. */
export function guestFaults(guest: Guest, { rowsOf, now }: Surroundings): readonly IntegrityFault[] {
  if (guest.archivedAt !== null) return [];
  const isSame = ({ email, userId }: Guest): boolean =>
    (email !== null && email === guest.email) || (userId !== null && userId === guest.userId);
  const others = rowsOf("guest", guest.eventId).filter((one) => one.archivedAt === null && isSame(one));
  const first = firstOf(others);
  if (first === undefined || first.id === guest.id) return [];
  const putAway = [replace("guest", guest, { archivedAt: now }, now), check("guest", first.id, first.version)];
  const fields = guest.email === null ? ["userId"] : ["email"];
  return [faultOf("GUEST_REPEATED", fields, guest.answer === null ? putAway : null, { other: first.id })];
}

/** Finds the later of two participations of one member in one campaign; it goes unless only it has a response. */
export function membershipFaults(membership: CampaignMembership, { rowsOf }: Surroundings): readonly IntegrityFault[] {
  const rows = rowsOf("campaignMembership", membership.memberKey);
  const first = firstOf(rows.filter(({ campaignKey }) => campaignKey === membership.campaignKey));
  if (first === undefined || first.id === membership.id) return [];
  const isTold = membership.response === null || membership.response === first.response;
  const repair = [remove("campaignMembership", membership), check("campaignMembership", first.id, first.version)];
  return [faultOf("MEMBERSHIP_REPEATED", ["memberKey", "campaignKey"], isTold ? repair : null, { other: first.id })];
}

const firstOf = <R extends Guest | CampaignMembership>(rows: readonly R[]): R | undefined =>
  [...rows].sort(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime() || compareText(one.id, other.id),
  )[0];
