// A worker of vitest that outlives a run. Each mutant is a run of its own; a new thread for each would read the test library, fast-check
// and zod anew, which takes seconds where the tests take milliseconds. The sources are still read anew for each test file (`isolate`).
import { ThreadsPoolWorker } from "vitest/node";

/** @typedef {(message: unknown) => void} Listener */

/** The worker that threads are lent from, and whether it was told to start. One run at a time. @type {{ worker: ThreadsPoolWorker | null }} */
const kept = { worker: null };

/** What a thread would have answered, had it been asked. @param {"started" | "stopped"} type */
const answer = (type) => ({ type, __vitest_worker_response__: true });

/** @param {import("vitest/node").PoolOptions} options @returns {import("vitest/node").PoolWorker} */
function lentWorker(options) {
  /** @type {[string, Listener][]} */
  const listeners = [];
  const tell = (message) => {
    for (const [event, listener] of [...listeners]) if (event === "message") listener(message);
  };
  let config;
  let isFirst = false;
  const forget = () => {
    for (const [event, listener] of listeners.splice(0)) kept.worker?.off(event, listener);
  };
  return {
    name: "kept",
    on(event, listener) {
      listeners.push([event, listener]);
      kept.worker?.on(event, listener);
    },
    off(event, listener) {
      kept.worker?.off(event, listener);
      const at = listeners.findIndex(([e, l]) => e === event && l === listener);
      if (at !== -1) listeners.splice(at, 1);
    },
    send(message) {
      if (message.type === "start") {
        config = message.context.config;
        if (!isFirst) return void setImmediate(() => tell(answer("started")));
      }
      if (message.type === "stop") {
        const heard = listeners.filter(([event]) => event === "message");
        forget();
        return void setImmediate(() => heard.forEach(([, listener]) => void listener(answer("stopped"))));
      }
      // The names of the tests to run come with the configuration, which a thread is otherwise told when it starts.
      if (message.type === "run") return kept.worker?.send({ ...message, context: { ...message.context, config } });
      kept.worker?.send(message);
    },
    async start() {
      if (kept.worker !== null) return;
      isFirst = true;
      kept.worker = new ThreadsPoolWorker(options);
      await kept.worker.start();
    },
    async stop() {
      forget();
    },
    deserialize: (data) => data,
  };
}

/** A plugin that has the tests of a configuration run in such a worker. @returns {import("vitest/config").Plugin} */
export const keptWorker = () => ({
  name: "kept-worker",
  configureVitest({ project, vitest }) {
    vitest.onClose(() => kept.worker?.stop());
    project.config.pool = "kept";
    project.config.poolRunner = { name: "kept", createPoolWorker: lentWorker };
  },
});
