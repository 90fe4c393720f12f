import type { Asked, FacadeContender } from "./contender.js";
import { colleagues } from "./seed.js";
import type { SqlContender } from "./sql-contender.js";

/** A job that is measured. */
export interface Job {
  /** What is asked, in short. */
  readonly what: string;
  /** How often it is done in a round. */
  readonly times: number;
  /** What is asked, each time by and of others. */
  readonly asked: (i: number) => Asked;
  /** How it is done through the façade. */
  readonly ask: (facade: FacadeContender, asked: Asked) => Promise<readonly unknown[]>;
  /** How the rows that it needs are read by hand; `null` where that is the same as of the job before. */
  readonly read: ((sql: SqlContender, asked: Asked) => ReturnType<SqlContender["mine"]>) | null;
}

const dayMs = 86_400_000;
const begin = new Date("2026-06-01T00:00:00+02:00");

/** All jobs: spans of time begin at the same Monday, so that answers are of about the same size. */
export const jobs: readonly Job[] = [
  { what: "agenda of one, a week", times: 20, asked: of(1, 7), ...agendaJob() },
  { what: "agenda of one, a month", times: 20, asked: of(1, 30), ...agendaJob() },
  { what: "agenda of ten, a week", times: 5, asked: of(10, 7), ...agendaJob() },
  { what: "agenda of everybody, a day", times: 1, asked: ofEverybody, ...agendaJob() },
  {
    what: "busy times of five, two weeks",
    times: 5,
    asked: of(5, 14),
    ask: ({ busy }, asked) => busy(asked),
    read: candidates,
  },
  {
    what: "free slots of five, two weeks",
    times: 5,
    asked: of(5, 14),
    ask: ({ freeSlots }, asked) => freeSlots(asked),
    read: null,
  },
  {
    what: "my events, the first 50",
    times: 20,
    asked: of(1, 1),
    ask: ({ mine }, asked) => mine(asked),
    read: ({ mine }, asked) => mine(asked),
  },
];

function agendaJob(): Pick<Job, "ask" | "read"> {
  return { ask: ({ agenda }, asked) => agenda(asked), read: candidates };
}

function candidates(sql: SqlContender, asked: Asked): ReturnType<SqlContender["candidates"]> {
  return sql.candidates(asked);
}

/** By a user of each number in turn, of itself and the colleagues after it. */
function of(count: number, days: number): (i: number) => Asked {
  return (i) => ({ user: i * 7, userIds: colleagues(i * 7, count), ...span(days) });
}

function ofEverybody(i: number): Asked {
  return { user: i * 7, ...span(1) };
}

function span(days: number): Pick<Asked, "from" | "to"> {
  return { from: begin, to: new Date(begin.getTime() + days * dayMs) };
}
