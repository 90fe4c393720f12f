import type { CrmErrorCode, ProblemStatus } from "crmkit";
import { problemOf } from "crmkit";
import { en } from "crmkit/messages/en";

/** The HTTP status that says what an error of the library says. */
export const statusOf = (code: CrmErrorCode): ProblemStatus => problemOf({ code, refusals: [] }, en).status;
