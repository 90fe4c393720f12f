import type { Refusal } from "../../kernel/decision.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Guest, GuestAnswer } from "../../model/guest.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import type { GuestInput } from "../guest-input.schema.js";
import type { GuestState, InviteRefusalCode } from "../plan-guests.js";
import { planGuests } from "../plan-guests.js";

/** What is done to the guests of an event. */
export type GuestEdit =
  | {
      /** More are invited. */
      readonly kind: "invite";
      /** Who. */
      readonly guests: readonly GuestInput[];
    }
  | {
      /** One answers, or takes the answer back. */
      readonly kind: "answer";
      /** Which guest. */
      readonly guestId: string;
      /** What the guest says; `null` for nothing. */
      readonly answer: GuestAnswer | null;
    }
  | {
      /** One is not invited any more. */
      readonly kind: "uninvite";
      /** Which guest. */
      readonly guestId: string;
    };

/** Why the guests of an event are not changed. */
export type GuestRefusalCode = InviteRefusalCode | "GUEST_UNKNOWN";

/** Guests after an edit. */
export interface EditedGuests {
  /** The guests, those who are not invited any more put away. */
  readonly guests: readonly Guest[];
  /** What stands against it. */
  readonly refusals: readonly Refusal<GuestRefusalCode>[];
}

/** Does to the guests of an event what was asked. */
export function editGuests(
  guests: readonly Guest[],
  event: Pick<CalendarEvent, "id" | "companyId">,
  edit: GuestEdit,
  state: GuestState,
  env: DecisionEnv,
): EditedGuests {
  if (edit.kind === "invite") {
    const planned = planGuests(edit.guests, event, guests, state, env);
    return { guests: [...guests, ...planned.guests], refusals: planned.refusals };
  }
  const { guestId } = edit;
  if (!guests.some(({ id }) => id === guestId))
    return { guests, refusals: [{ code: "GUEST_UNKNOWN", path: ["guestId"], params: { guestId } }] };
  const change = edit.kind === "answer" ? answered(edit.answer, env) : { archivedAt: env.now };
  return { guests: guests.map((guest) => (guest.id === guestId ? { ...guest, ...change } : guest)), refusals: [] };
}

const answered = (answer: GuestAnswer | null, { now }: DecisionEnv): Pick<Guest, "answer" | "answeredAt"> => ({
  answer,
  answeredAt: answer === null ? null : now,
});
