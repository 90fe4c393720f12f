// Expands series by another engine, in a process of its own: it answers otherwise when others have used its caches of zones before.
// Reads texts of DTSTART and RRULE as a JSON list, and how many instants are wanted; writes the instants of each in milliseconds.
import { readFileSync } from "node:fs";
import { RRuleTemporal } from "rrule-temporal";

const { most, rules } = JSON.parse(readFileSync(0, "utf8"));

function firstOf(rruleString) {
  const found = [];
  new RRuleTemporal({ rruleString, maxIterations: 1_000_000 }).all(({ epochMilliseconds }) => {
    found.push(epochMilliseconds);
    return found.length < most;
  });
  return found.slice(0, most);
}

process.stdout.write(JSON.stringify(rules.map(firstOf)));
