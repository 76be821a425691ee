import { z } from "zod";

// zod asks whether it may make functions from text, which the policy refuses and reports. Imported first.
z.config({ jitless: true });
