import type { Mailer, OutgoingEmail } from "../../src/ports/mailer.js";
import type { CrashingPorts } from "./crashing-ports.js";
import { crashingPorts } from "./crashing-ports.js";
import type { Answer } from "./facade-call.js";
import type { Fault, FaultSubject } from "./fault-run.js";
import { callIn } from "./fault-run.js";
import { faultOptions } from "./fault-samples.js";
import { memoryFaultStores } from "./fault-store.js";
import type { FaultBase, FaultWorld } from "./fault-world.js";
import { openFaultWorld, worldPorts } from "./fault-world.js";

/** A world the ports of which can be made to fail. */
export interface PortWorld extends FaultWorld {
  /** Its ports. */
  readonly host: CrashingPorts;
  /** What was to be handed to its mailer, what failed before it included, in order. */
  readonly handedOver: readonly OutgoingEmail[];
}

/** Opens one for a method, in memory. */
export async function openPortWorld(base: FaultBase, name: string): Promise<PortWorld> {
  const handedOver: OutgoingEmail[] = [];
  const host = crashingPorts(worldPorts());
  const { mailer } = host.ports;
  if (mailer === undefined) throw new Error("the world has no mailer");
  const send: Mailer["send"] = (email) => {
    handedOver.push(email);
    return mailer.send(email);
  };
  const store = await memoryFaultStores(base.filled)("watched");
  const watched = { ...host.ports, mailer: { send } };
  const world = await openFaultWorld(base, store, { ...faultOptions(name), ports: watched });
  return { ...world, host, handedOver };
}

/** What a method comes to. */
export interface PortOutcome {
  /** What it answers. */
  readonly answer: Answer;
  /** What is stored then. */
  readonly state: string;
}

/** Calls a method, one call of a port of which fails, or none; and waits until nothing of it goes on. */
export async function callWithPorts(
  world: PortWorld,
  subject: Omit<FaultSubject, "open">,
  fault: Fault | null,
): Promise<PortOutcome> {
  if (fault !== null) world.host.crashAt(fault.call, fault.moment);
  const answer = await callIn(world, subject);
  await world.host.idle();
  await world.store.idle();
  return { answer, state: await world.store.state() };
}
