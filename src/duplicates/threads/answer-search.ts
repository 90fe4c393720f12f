import type { ThreadMessage, ThreadReply } from "./thread-task.js";
import { threadWork } from "./thread-work.js";

/**
 * The side of a search for duplicates that runs on a thread of its own: for hosts that bring threads of another kind
 * than `crmkit/threads`, such as web workers.
 * @param reply sends a message back, handing over some buffers.
 * @returns what each message is given to, in the order in which they come.
 *
 * @example
 * ```ts
 * // The whole script of a web worker.
 * import { answerSearch } from "crmkit";
 *
 * const worker = globalThis as unknown as {
 *   onmessage(event: { data: unknown }): void;
 *   postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
 * };
 * const answer = answerSearch((message, transfer) => worker.postMessage(message, transfer));
 * worker.onmessage = ({ data }) => answer(data);
 * ```
 */
export function answerSearch(
  reply: (message: unknown, transfer: readonly ArrayBuffer[]) => void,
): (message: unknown) => void {
  const work = threadWork();
  return (message) => {
    let said: { readonly reply: ThreadReply; readonly transfer: readonly ArrayBuffer[] };
    try {
      const { answer, transfer } = work(message as ThreadMessage); // the other side of a search sends nothing else
      said = { reply: { answer }, transfer };
    } catch (failure) {
      said = { reply: { failure }, transfer: [] };
    }
    reply(said.reply, said.transfer);
  };
}
