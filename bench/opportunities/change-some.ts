import type { Storage } from "crmkit";
import { createCrm } from "crmkit";
import type { Models } from "./seed.js";
import { actor, asOf, isOfProspect, lostStatus, opportunityId, statusOf, wonStatus } from "./seed.js";

const moved = "opportunity.proposition";

/** Changes one in a hundred opportunities through the library, after the time that the forecast of the past is of. */
export async function changeSome(storage: Storage, size: number, { lostReason }: Models): Promise<void> {
  const ids = openNumbers(size).map(opportunityId);
  const part = (from: number, to: number): string[] => ids.filter((_, k) => k % 10 >= from && k % 10 < to);
  await onDay(storage, 1).moveMany({ opportunityIds: part(0, 4), statusId: moved });
  for (const [k, id] of part(3, 7).entries())
    await onDay(storage, 2).update({
      opportunityId: id,
      changes: { amount: 1_000 * k, expectedCloseOn: `2026-0${1 + (k % 9)}-15` },
    });
  await onDay(storage, 3).loseMany({ opportunityIds: part(7, 9), lostReasonId: lostReason.id });
  await onDay(storage, 4).winMany({ opportunityIds: part(9, 10) });
}

const onDay = (storage: Storage, day: number) =>
  createCrm({ storage, clock: () => new Date(asOf.getTime() + day * 86_400_000) }).as(actor).opportunities;

/** Open ones all over, but for those of the prospects that are left to be won. */
function openNumbers(size: number): number[] {
  const closed: readonly string[] = [wonStatus, lostStatus, moved];
  const numbers: number[] = [];
  for (let i = 0; i < size && numbers.length < size / 100; i++)
    if (i % 50 === 17 && !isOfProspect(i) && !closed.includes(statusOf(i))) numbers.push(i);
  return numbers;
}
