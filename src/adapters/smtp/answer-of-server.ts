import type { MailerAnswer, MailerFailure } from "../../email/mailer-answer.js";
import { clipText } from "../../kernel/clip-text.js";

/** What of an error of nodemailer's tells why; a host's transport may throw anything. */
interface ServerFault {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly recipient?: unknown;
  readonly rejectedErrors?: unknown;
}

type Judged = readonly ["deferred" | "refused", MailerFailure];

/** What nodemailer calls the faults that no message is to blame for. */
const generalFaults: ReadonlyMap<unknown, MailerFailure> = new Map<unknown, MailerFailure>([
  ["ETIMEDOUT", "MAILER_TIMEOUT"],
  ["ECONNECTION", "MAILER_UNREACHABLE"],
  ["ESOCKET", "MAILER_UNREACHABLE"],
  ["EDNS", "MAILER_UNREACHABLE"],
  ["ETLS", "MAILER_UNREACHABLE"],
  ["EPROXY", "MAILER_UNREACHABLE"],
  ["EPROTOCOL", "MAILER_UNREACHABLE"],
  ["EAUTH", "SENDER_REFUSED"],
  ["ENOAUTH", "SENDER_REFUSED"],
  ["EOAUTH2", "SENDER_REFUSED"],
]);

/** Codes by which a server asks for a sign-in, or for another one. */
const signIn: ReadonlySet<unknown> = new Set([530, 534, 535, 538]);

/** The answer to an error of nodemailer's. */
export function answerOfFailure(error: unknown): MailerAnswer {
  const fault = faultOf(error);
  const [answer, reason] = judged(fault);
  const rejected = rejectedIn(fault);
  return { answer, reason, text: forPeople(rejected.length > 1 ? listed(rejected) : saidBy(error)) };
}

/** The answer to what nodemailer tells of a message that was sent: those whom it was not sent to are refused. */
export function answerOfSent(info: unknown): MailerAnswer {
  const rejected = rejectedIn(faultOf(info));
  if (rejected.length === 0) return { answer: "accepted" };
  const text = `All others have the message, so it may not be sent again. ${listed(rejected)}`;
  return { answer: "refused", reason: "RECIPIENT_REFUSED", text: forPeople(text) };
}

/** Of no error, it has no field that is asked for. */
const faultOf = (error: unknown): ServerFault => (typeof error === "object" && error !== null ? error : {});

const rejectedIn = ({ rejectedErrors }: ServerFault): readonly unknown[] =>
  Array.isArray(rejectedErrors) ? rejectedErrors : [];

function judged(fault: ServerFault): Judged {
  const { code, responseCode } = fault;
  if (responseCode === 421) return ["deferred", "MAILER_UNREACHABLE"]; // the server closes, whatever was asked
  if (signIn.has(responseCode)) return ["deferred", "SENDER_REFUSED"];
  if (code === "EENVELOPE" || code === "EMESSAGE") return [forGood(fault) ? "refused" : "deferred", blamed(fault)];
  return ["deferred", generalFaults.get(code) ?? "MAILER_FAILED"];
}

/** Whether the same message would get the same again: any 5xx but 503, which is about the order of commands. */
function forGood(fault: ServerFault): boolean {
  const rejected = rejectedIn(fault);
  if (rejected.length > 0) return rejected.every((one) => isPermanent(faultOf(one).responseCode));
  return isPermanent(fault.responseCode);
}

/** Without a code nodemailer itself found the message too large for the server, or unfit. */
const isPermanent = (code: unknown): boolean =>
  code === undefined || (typeof code === "number" && code >= 500 && code < 600 && code !== 503);

function blamed({ code, command, responseCode }: ServerFault): MailerFailure {
  if (command === "RCPT TO") return "RECIPIENT_REFUSED";
  return command === "MAIL FROM" && code === "EENVELOPE" && responseCode !== 552 ? "SENDER_REFUSED" : "MESSAGE_REFUSED";
}

const listed = (rejected: readonly unknown[]): string =>
  rejected.map((one) => `${String(faultOf(one).recipient)}: ${saidBy(one)}`).join("\n");

function saidBy(error: unknown): string {
  const { response } = faultOf(error);
  if (typeof response === "string" && response !== "") return response;
  return error instanceof Error ? error.message : String(error);
}

/** As every storage can hold it. */
const forPeople = (text: string): string =>
  clipText(text.replace(/[^\P{Cc}\n]+/gu, " ").replace(/\p{Surrogate}/gu, "\uFFFD"), 2_000);
