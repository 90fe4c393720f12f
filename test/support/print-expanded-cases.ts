import { expandCase } from "./expand-case.js";
import { ownCases, sharedCases } from "./recurrence-cases.js";

// Run in a process of its own, whose time zone is another.
process.stdout.write(JSON.stringify([...ownCases, ...sharedCases].map(expandCase)));
