import type { HostPorts } from "../../src/ports/host-ports.js";
import type { CrashingCalls } from "./crashing-calls.js";
import { crashingCalls } from "./crashing-calls.js";

/** Ports of a host one call of which can be made to fail. */
export interface CrashingPorts extends Omit<CrashingCalls, "call"> {
  /** What the library is opened with. */
  readonly ports: HostPorts;
}

/** Wraps every port; a call is named by its port and its method. */
export function crashingPorts(ports: HostPorts): CrashingPorts {
  const { call, ...told } = crashingCalls();
  const wrap = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get: (of, method, receiver) => {
        const value: unknown = Reflect.get(of, method, receiver);
        return typeof value !== "function"
          ? value
          : (...args: unknown[]) =>
              call(`${name}.${String(method)}`, async (): Promise<unknown> => Reflect.apply(value, of, args));
      },
    });
  const { calendars, ...others } = ports;
  const wrapped = Object.entries(others).map(([name, port]) => [name, port && wrap(name, port)]);
  return {
    ...told,
    ports: {
      ...Object.fromEntries(wrapped),
      calendars: (source) => {
        const calendar = calendars?.(source);
        return calendar && wrap("calendars", calendar);
      },
    },
  };
}
