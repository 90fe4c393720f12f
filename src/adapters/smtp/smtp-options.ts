import type { ConnectionOptions } from "node:tls";

/** How long a mail server may take, in milliseconds. What takes longer is `MAILER_TIMEOUT`. */
export interface SmtpTimeouts {
  /** Until the server is found and connected to; 15,000 unless said otherwise. */
  readonly connection?: number | undefined;
  /** From the connection to the greeting; 15,000 unless said otherwise. */
  readonly greeting?: number | undefined;
  /**
   * Without a word of the server; 120,000 unless said otherwise. A server that is still checking a message then may send
   * it all the same, and gets it again later: not too short, and all together below the lease of reminders.
   */
  readonly socket?: number | undefined;
}

/** Where the mail server is, and how it is talked to. */
export interface SmtpOptions {
  /** Name or address of the server. */
  readonly host: string;
  /** Its port; 465 where `secure`, else 587, unless said otherwise. */
  readonly port?: number | undefined;
  /** Whether TLS begins with the connection; on port 465 unless said otherwise. Else it begins with STARTTLS, if offered. */
  readonly secure?: boolean | undefined;
  /** Sends nothing where TLS does not begin; with `auth` unless said otherwise, so that nobody reads the password. */
  readonly requireTls?: boolean | undefined;
  /** Who signs in, where the server asks for it; nobody unless given. */
  readonly auth?:
    | {
        /** Name that the server knows. */
        readonly user: string;
        /** Password that goes with it. */
        readonly password: string;
      }
    | undefined;
  /** How long the server may take. */
  readonly timeouts?: SmtpTimeouts | undefined;
  /** How many connections are held at most, 5 unless said otherwise. Messages beyond wait for one. */
  readonly poolSize?: number | undefined;
  /** What this machine calls itself in EHLO; its own name unless given. */
  readonly name?: string | undefined;
  /** What Node's TLS is told, such as `ca` for a certificate of one's own. */
  readonly tls?: ConnectionOptions | undefined;
}
