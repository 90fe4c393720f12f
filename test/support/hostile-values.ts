/** A value that no place of the façade's arguments takes, or that hardly one does. */
export interface HostileValue {
  readonly name: string;
  /** Made anew for each use: some can be used up. */
  readonly make: () => unknown;
  /** Whether no place takes it, so that a call with it must be turned down. */
  readonly never: boolean;
}

const never = (name: string, make: () => unknown): HostileValue => ({ name, make, never: true });
const seldom = (name: string, make: () => unknown): HostileValue => ({ name, make, never: false });

const unreadable = (): never => {
  throw new RangeError("not readable");
};

const huge = "x".repeat(1_000_000);
const many = Array.from({ length: 300_000 }, () => "x");
const deep = JSON.parse(`${'{"and":['.repeat(5_000)}${"]}".repeat(5_000)}`);

/** One of every kind. */
export const hostileValues: readonly HostileValue[] = [
  seldom("null", () => null),
  seldom("undefined", () => undefined),
  seldom("true", () => true),
  seldom("42", () => 42),
  seldom("-1", () => -1),
  seldom("1.5", () => 1.5),
  seldom("1e300", () => 1e300),
  seldom("the empty text", () => ""),
  seldom("blanks", () => " \t\n "),
  seldom("a short text", () => "x"),
  seldom("a name of Object.prototype", () => "constructor"),
  seldom("a date", () => new Date("2026-03-02T09:00:00.000Z")),
  seldom("an empty object", () => ({})),
  seldom("an empty list", () => []),
  never("a text of a megabyte", () => huge),
  never("a text with U+0000", () => "a\u0000b"),
  never("half a surrogate pair", () => "a\ud800b"),
  never("NaN", () => Number.NaN),
  never("Infinity", () => Number.POSITIVE_INFINITY),
  never("a function", () => () => "x"),
  never("a symbol", () => Symbol("x")),
  never("a bigint", () => 1n),
  never("an invalid date", () => new Date(Number.NaN)),
  never("an object with unknown fields", () => ({ nobody: { knows: 1 } })),
  never("a list of lists", () => [[["x"]]]),
  never("a map", () => new Map([["lastName", "x"]])),
  never("a set", () => new Set(["x"])),
  never("a promise", () => Promise.resolve("x")),
  never("a regular expression", () => /x/),
  never("a text object", () => new String("x")),
  never("bytes", () => new Uint8Array(8)),
  never("a getter that throws", () => Object.defineProperty({}, "x", { get: unreadable, enumerable: true })),
  never(
    "a proxy that throws",
    () => new Proxy({}, { get: unreadable, ownKeys: unreadable, getPrototypeOf: unreadable }),
  ),
  never("a proxy of a list that throws", () => new Proxy(["x"], { get: unreadable })),
  never("a revoked proxy", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  }),
  never("an object that holds itself", () => {
    const self: Record<string, unknown> = {};
    self["and"] = [self];
    self["not"] = self;
    return self;
  }),
  never("a list that holds itself", () => {
    const self: unknown[] = [];
    self.push(self, self);
    return self;
  }),
  never("an object of 10,000 levels", () => deep),
  never("a list of 300,000 items", () => many),
  never("a list of 4,000,000,000 holes", () => new Array(4_000_000_000)),
  never("an own field __proto__", () => JSON.parse('{"__proto__":{"polluted":true}}')),
  never("an own field constructor.prototype", () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}')),
  never("methods in place of values", () => ({ toString: unreadable, valueOf: unreadable, toJSON: unreadable })),
];
