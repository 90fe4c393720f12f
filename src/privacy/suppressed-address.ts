import { emailKey } from "../duplicates/match-keys.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import { sha256 } from "../kernel/sha256.js";
import type { Claim } from "../model/claim.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";

/** The id of the claim that says that an address is not written to: a hash of company and address. It gives neither away, but whoever guesses the address can check it. */
export const suppressionId = (companyId: string | null, address: string): Id<"claim"> =>
  asId("claim", `suppressed-${digestOf(companyId, address)}`);

/** Makes the claim that says that an address is not written to any more. */
export const newSuppression = (companyId: Claim["companyId"], address: string, env: DecisionEnv): Claim => ({
  ...newRecord("claim", env, { id: suppressionId(companyId, address), companyId }),
  holderKey: suppressedKey(companyId, address),
});

/** What holds the claim is no record: nothing that is removed or merged sets the address free. */
const suppressedKey = (companyId: string | null, address: string): RecordKey =>
  keyOf("suppressedAddress", digestOf(companyId, address));

const digestOf = (companyId: string | null, address: string): string =>
  sha256(bytesOf(JSON.stringify(["suppressedAddress", companyId, emailKey(address)])));

/** The text in an alphabet of bytes. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(encodeURIComponent(text), (sign) => sign.charCodeAt(0));
