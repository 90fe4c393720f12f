import type { Delivery } from "../../src/model/delivery.js";
import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "./every-stored.js";
import type { World } from "./open-world.js";
import { openWorld } from "./open-world.js";
import { storeRecord } from "./store-record.js";

/** Opens a world with a template that reminds, and the colleagues with their addresses. */
export async function reminderWorld(storage: Storage, more: Parameters<typeof openWorld>[0] = {}): Promise<World> {
  const w = openWorld({ ...more, storage });
  await storeReminderPeople(storage);
  return w;
}

/** Stores a template that reminds, and the colleagues Ann and Bob with their addresses. */
export async function storeReminderPeople(storage: Storage): Promise<void> {
  await storeRecord(storage, "template", {
    id: "remind",
    companyId: "acme",
    name: "Reminder",
    model: "eventReminder",
    subject: "{{event.subject}}",
    content: "{{event.subject}} at {{occurrence.time}}",
  });
  await storeRecord(storage, "user", {
    id: "ann",
    name: "Ann",
    email: "Ann@acme.example",
    language: "en",
    companyId: "acme",
  });
  await storeRecord(storage, "user", {
    id: "bob",
    name: "Bob",
    email: "bob@acme.example",
    language: "en",
    companyId: "acme",
  });
}

/** The ledger in short: when, for whom and how each delivery stands, the earliest first. */
export async function ledger(storage: Storage): Promise<string[]> {
  const guests = new Map((await everyStored(storage, "guest")).map(({ id, email }) => [id as string, email]));
  return [...(await everyStored(storage, "delivery"))].sort(byTime).map((delivery) => {
    const whom = delivery.guestId === null ? delivery.userId : guests.get(delivery.guestId);
    const how = delivery.reason === null ? delivery.state : `${delivery.state} ${delivery.reason}`;
    return `${delivery.triggerAt.toISOString().slice(0, 16)} ${whom} ${how}`;
  });
}

const byTime = (a: Delivery, b: Delivery): number =>
  a.triggerAt.getTime() - b.triggerAt.getTime() || (a.id < b.id ? -1 : 1);
