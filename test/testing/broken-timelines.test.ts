import { describe } from "vitest";
import { itCatches } from "./broken/broken-storage.js";
import { brokenTimelines } from "./broken/broken-timelines.js";

describe("the conformance kit", () => itCatches(brokenTimelines));
