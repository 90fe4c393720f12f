import { describe, expect, it } from "vitest";
import { recordingMailer } from "../../../src/testing/build/recording-mailer.js";
import { sampleEmail } from "../../../src/testing/ports/sample-email.js";

const [a, b] = [sampleEmail("a"), sampleEmail("b")];
const later = { answer: "deferred", reason: "MAILER_TIMEOUT", text: "Too slow." } as const;

describe("recordingMailer", () => {
  it("REM-9 takes all messages unless said otherwise, and keeps them in order", async () => {
    const mailer = recordingMailer();
    expect([await mailer.send(a), await mailer.send(b)]).toEqual([{ answer: "accepted" }, { answer: "accepted" }]);
    expect(mailer.sent).toEqual([a, b]);
    expect(mailer.handed).toEqual([a, b]);
  });

  it("REM-6 keeps a message once, however often it is handed over under its key", async () => {
    const mailer = recordingMailer();
    await mailer.send(a);
    expect(await mailer.send({ ...a, subject: "Again" })).toEqual({ answer: "accepted" });
    expect(mailer.sent).toEqual([a]);
    expect(mailer.handed.map(({ subject }) => subject)).toEqual([a.subject, "Again"]);
  });

  it("REM-7 does not keep what it did not take, and takes it later", async () => {
    let handed = 0;
    const mailer = recordingMailer(() => (++handed === 1 ? later : { answer: "accepted" }));
    expect(await mailer.send(a)).toEqual(later);
    expect(mailer.sent).toEqual([]);
    expect(await mailer.send(a)).toEqual({ answer: "accepted" });
    expect(mailer.sent).toEqual([a]);
    expect(mailer.handed).toEqual([a, a]);
  });

  it("throws what it is told to throw, and has it among what was handed over", async () => {
    const mailer = recordingMailer(() => {
      throw new Error("no connection");
    });
    await expect(mailer.send(a)).rejects.toThrow("no connection");
    expect(mailer.handed).toEqual([a]);
    expect(mailer.sent).toEqual([]);
  });

  it("REM-7 fails as often as it is told to, in order, and takes what comes again", async () => {
    const mailer = recordingMailer();
    mailer.failNext();
    mailer.failNext(later);
    mailer.failNext(new Error("no connection"));
    expect(await mailer.send(a)).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
    expect(await mailer.send(a)).toEqual(later);
    await expect(mailer.send(a)).rejects.toThrow("no connection");
    expect(mailer.sent).toEqual([]);
    expect(await mailer.send(a)).toEqual({ answer: "accepted" });
    mailer.failNext();
    expect(await mailer.send(a)).toEqual({ answer: "accepted" });
    expect(await mailer.send(b)).toMatchObject({ answer: "deferred" });
    expect(mailer.sent).toEqual([a]);
  });
});
