import type { OutgoingEmail } from "../../ports/mailer.js";

/** Every byte there is, so that nothing on the way may take one for a sign of its own. */
const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** A text with every kind of line end, none of which may be changed in a file. */
const lineEnds = Uint8Array.from("a\nb\r\nc\rd", (sign) => sign.charCodeAt(0));

/**
 * A message with everything that may go wrong on the way: accents, lines that are long or begin with a dot, hidden copies,
 * a file of every byte. The key makes its Message-ID.
 */
export const sampleEmail = (key: string, more: Partial<OutgoingEmail> = {}): OutgoingEmail => ({
  idempotencyKey: key,
  messageId: `<${key}@kit.example>`,
  from: { address: "sales@kit.example", name: "Société « Côté, Est »" },
  replyTo: { address: "ann@kit.example", name: null },
  to: ["bob@kit.example"],
  cc: ["carol@kit.example"],
  bcc: ["dave@kit.example", "erin@kit.example"],
  subject: `Réunion du 5 août : ordre du jour, à lire avant ☕ (${"très ".repeat(20)}important)`,
  text: `Bonjour,\n.\n..\nFrom here on: ${"un long paragraphe, ".repeat(60)}\n\n-- \nZoë 🐝\n`,
  html: `<p title="à &amp; b">Bonjour,</p>\n.\n<p>${"un long paragraphe, ".repeat(60)}</p>\n`,
  attachments: [
    { fileName: "Présentation été 2026.pdf", mediaType: "application/pdf", content: everyByte },
    { fileName: "notes.txt", mediaType: "text/plain", content: lineEnds },
  ],
  ...more,
});
