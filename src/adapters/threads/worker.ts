// What a thread of a search for duplicates runs.
import { parentPort } from "node:worker_threads";
import { answerSearch } from "../../duplicates/threads/answer-search.js";

const port = parentPort;
if (port === null) throw new Error("crmkit/threads/worker is what a worker thread runs");
port.on(
  "message",
  answerSearch((message, transfer) => port.postMessage(message, [...transfer])),
);
