import type { MailerFailure } from "../../email/mailer-answer.js";
import type { Mailer, OutgoingEmail } from "../../ports/mailer.js";
import { requireSame, requireThat } from "../kit/require-same.js";
import type { PortCase } from "./port-case.js";
import { sampleEmail } from "./sample-email.js";

/** A message as it came to its recipients. */
export interface ReceivedEmail extends Omit<OutgoingEmail, "idempotencyKey" | "bcc"> {
  /** All whom it was sent to, hidden copies among them. */
  readonly recipients: readonly string[];
  /** Everything that each recipient can read besides the texts, such as the header as it came. */
  readonly header: string;
}

/** A mailer, and a look at what it sends. */
export interface InspectedMailer {
  /** The mailer. */
  readonly mailer: Mailer;
  /** What it has sent since it was made, in order; called when it has answered. */
  sent(): readonly ReceivedEmail[] | Promise<readonly ReceivedEmail[]>;
}

/** What there is when a case begins: nothing but this. */
export interface MailerSeed {
  /** Addresses that nobody has: whatever the mailer sends through does not take them. */
  readonly unknown: readonly string[];
}

const nobody = "nobody@kit.example";
const seed: MailerSeed = { unknown: [nobody] };

const failures: ReadonlySet<string> = new Set<MailerFailure>([
  "RECIPIENT_REFUSED",
  "MESSAGE_REFUSED",
  "SENDER_REFUSED",
  "MAILER_UNREACHABLE",
  "MAILER_TIMEOUT",
  "MAILER_FAILED",
]);

/** Hands a message over, which must be taken. */
async function mustTake({ mailer }: InspectedMailer, email: OutgoingEmail): Promise<void> {
  requireSame(await mailer.send(email), { answer: "accepted" }, `the answer to ${email.messageId}`);
}

/** Hands over a message that goes to an address that nobody has, among others. */
async function mustNotTake({ mailer }: InspectedMailer, to: readonly string[]): Promise<void> {
  const told = await mailer.send(sampleEmail("in-vain", { to, cc: [], bcc: [] }));
  requireThat(
    told.answer !== "accepted",
    `a message to ${to.join(", ")}, which was not taken for all: it came accepted`,
  );
  requireThat(failures.has(told.reason), `a reason of the port: it came ${told.reason}`);
  requireSame(typeof told.text, "string", "the kind of the text of the answer");
}

const idsOf = async (opened: InspectedMailer): Promise<string[]> =>
  (await opened.sent()).map(({ messageId }) => messageId);

/** What a host's mailer promises. Mail changes line ends, so texts are compared without them. */
export const mailerCases: readonly PortCase<InspectedMailer, MailerSeed>[] = [
  {
    id: "mailer.send",
    proves: "A message comes to all its recipients as it is, under its Message-ID.",
    seed,
    check: async (opened) => {
      const email = sampleEmail("whole");
      await mustTake(opened, email);
      const [came, ...more] = await opened.sent();
      requireSame(more.length, 0, "the number of further messages");
      if (came === undefined) throw new Error("nothing was sent");
      requireSame(comparable(came), comparable(email), "the message that came");
      const recipients = [...email.to, ...email.cc, ...email.bcc].sort();
      requireSame([...came.recipients].sort(), recipients, "whom it came to");
    },
  },
  {
    id: "mailer.send/hidden",
    proves: "Nobody can read whom hidden copies go to.",
    seed,
    check: async (opened) => {
      const email = sampleEmail("hidden");
      await mustTake(opened, email);
      for (const { header, to, cc } of await opened.sent()) {
        const read = [header, ...to, ...cc].join("\n").toLowerCase();
        const shown = email.bcc.filter((address) => read.includes(address.toLowerCase()));
        requireSame(shown, [], "the hidden copies that recipients can read");
      }
    },
  },
  {
    id: "mailer.again",
    proves: "A message that was taken is taken again under its key, and goes out under the same Message-ID if it does.",
    seed,
    check: async (opened) => {
      const email = sampleEmail("again");
      await mustTake(opened, email);
      await mustTake(opened, email);
      requireSame([...new Set(await idsOf(opened))], [email.messageId], "the Message-IDs that came");
    },
  },
  {
    id: "mailer.answer",
    proves: "A message that is not taken is told in the answer, and keeps no other from being sent.",
    seed,
    check: async (opened) => {
      await mustNotTake(opened, [nobody]);
      requireSame(await idsOf(opened), [], "the messages that came");
      const email = sampleEmail("afterwards");
      await mustTake(opened, email);
      requireSame(await idsOf(opened), [email.messageId], "the messages that came afterwards");
    },
  },
  {
    id: "mailer.answer/some",
    proves: "A message that is taken for some of its recipients only does not count as taken.",
    seed,
    check: (opened) => mustNotTake(opened, ["ann@kit.example", nobody]),
  },
];

/** What of a message comes as it was sent. */
const comparable = (email: Omit<OutgoingEmail, "idempotencyKey" | "bcc">): object => ({
  messageId: email.messageId,
  from: email.from,
  replyTo: email.replyTo,
  to: email.to,
  cc: email.cc,
  subject: email.subject,
  text: inLines(email.text),
  html: email.html === null ? null : inLines(email.html),
  attachments: email.attachments.map(({ content, ...file }) => ({ ...file, content: [...content] })),
});

const inLines = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
