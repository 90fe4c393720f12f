import { describe } from "vitest";
import { brokenGets } from "./broken/broken-gets.js";
import { itCatches } from "./broken/broken-storage.js";

describe("the conformance kit", () => itCatches(brokenGets));
