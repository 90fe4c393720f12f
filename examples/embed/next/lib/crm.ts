import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import type { Session } from "../../session.js";

/** The library, once for the process. In a product: `postgresStorage(pool)` of `crmkit/postgres`, with a pool that is kept on `globalThis` while the development server reloads modules. */
export const crm = createCrm({ storage: memoryStorage() });

/** Who is signed in, by token: where a product has its own sign-in. */
export const signedIn = new Map<string, Session>();
