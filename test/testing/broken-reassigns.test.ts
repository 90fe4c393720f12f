import { describe } from "vitest";
import { brokenReassignBounds, brokenReassigns } from "./broken/broken-reassigns.js";
import { itCatches } from "./broken/broken-storage.js";

describe("the conformance kit", () => itCatches([...brokenReassigns, ...brokenReassignBounds]));
