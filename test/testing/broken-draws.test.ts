import { describe } from "vitest";
import { brokenDraws } from "./broken/broken-draws.js";
import { itCatches } from "./broken/broken-storage.js";

describe("the conformance kit", () => itCatches(brokenDraws));
