import { config } from "zod";

// The page's policy lets no text run as a program: the library's checks are told so before they are made, or each would try.
config({ jitless: true });
