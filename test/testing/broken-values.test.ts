import { describe } from "vitest";
import { itCatches } from "./broken/broken-storage.js";
import { brokenValues } from "./broken/broken-values.js";

describe("the conformance kit", () => itCatches(brokenValues));
