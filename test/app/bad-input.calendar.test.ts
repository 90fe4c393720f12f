import { describeBadInput } from "../support/describe-bad-input.js";
import { facadeSamples } from "../support/facade-samples.js";

describeBadInput(Object.keys(facadeSamples).filter((name) => name.startsWith("calendar.")));
