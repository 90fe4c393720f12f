import { describe, expectTypeOf, it } from "vitest";
import type { CrmErrorCode } from "../../src/kernel/crm-error.js";
import { CrmError, isCrmError } from "../../src/kernel/crm-error.js";
import type { StaleHint } from "../../src/leads/stale-hints.js";
import { en } from "../../src/messages/en.js";
import type { fr } from "../../src/messages/fr.js";
import { isRefusalCode } from "../../src/messages/is-refusal-code.js";
import type { RefusedError } from "../../src/messages/is-refused.js";
import { isRefused } from "../../src/messages/is-refused.js";
import type { Messages, OwnTimelineKind, RefusalCode } from "../../src/messages/messages.js";

describe("SEC-4: codes in types", () => {
  it("isCrmError narrows an unknown to the error, and to the code asked for", () => {
    const error: unknown = new CrmError("REFUSED");
    if (isCrmError(error)) expectTypeOf(error.code).toEqualTypeOf<CrmErrorCode>();
    if (isCrmError(error, "REFUSED")) expectTypeOf(error.code).toEqualTypeOf<"REFUSED">();
    // @ts-expect-error there is no such code
    isCrmError(error, "REFUSAL");
  });

  it("the codes of errors are a closed union", () => {
    const retry = (code: CrmErrorCode): boolean => {
      switch (code) {
        case "VERSION_CONFLICT":
        case "DUPLICATE_ID":
        case "STORAGE_FAILED":
        case "PORT_FAILED":
          return true;
        case "REFUSED":
        case "INPUT_INVALID":
        case "NOT_FOUND":
        case "FORBIDDEN":
          return false;
        default:
          return code satisfies never;
      }
    };
    expectTypeOf(retry).returns.toBeBoolean();
  });

  it("the codes of refusals are a closed union that a switch can go by", () => {
    expectTypeOf<string>().not.toExtend<RefusalCode>();
    const code: string = "LEAD_LOST";
    if (!isRefusalCode(code, en)) return;
    expectTypeOf(code).toEqualTypeOf<RefusalCode>();
    switch (code) {
      case "LEAD_LOST":
        expectTypeOf(code).toEqualTypeOf<"LEAD_LOST">();
        break;
      // @ts-expect-error there is no such code
      case "LEAD_LOSED":
        break;
      default:
        expectTypeOf(code).toEqualTypeOf<Exclude<RefusalCode, "LEAD_LOST">>();
    }
  });

  it("isRefused narrows to reasons whose codes are literals, the host's own where it names them", () => {
    const error: unknown = new CrmError("REFUSED");
    if (!isRefused(error)) return;
    expectTypeOf(error.code).toEqualTypeOf<"REFUSED">();
    for (const { code } of error.refusals) {
      expectTypeOf(code).toEqualTypeOf<RefusalCode>();
      // @ts-expect-error there is no such code
      if (code === "LEAD_CONVERTEDD") throw error;
    }
    expectTypeOf(error).toExtend<CrmError>();
    if (!isRefused<"ACME_UNREACHABLE">(error)) return;
    for (const { code } of (error as RefusedError<"ACME_UNREACHABLE">).refusals)
      expectTypeOf(code).toEqualTypeOf<RefusalCode | "ACME_UNREACHABLE">();
  });

  it("each code has a text in each language", () => {
    expectTypeOf<keyof Messages["refusals"]>().toEqualTypeOf<RefusalCode>();
    expectTypeOf<keyof Messages["errors"]>().toEqualTypeOf<CrmErrorCode>();
    expectTypeOf<keyof Messages["hints"]>().toEqualTypeOf<StaleHint["code"]>();
    expectTypeOf<keyof Messages["timeline"]>().toEqualTypeOf<OwnTimelineKind>();
    expectTypeOf<typeof fr>().toExtend<Messages>();
    const { LEAD_LOST: _lost, ...rest } = en.refusals;
    // @ts-expect-error a text is missing
    const incomplete: Messages["refusals"] = rest;
    expectTypeOf(incomplete).not.toBeAny();
  });

  it("kinds of timeline entries are the library's own, without the hosts'", () => {
    expectTypeOf<"created">().toExtend<OwnTimelineKind>();
    expectTypeOf<"acme.visited">().not.toExtend<OwnTimelineKind>();
  });
});
