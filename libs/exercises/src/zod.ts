import { z } from 'zod';

// Without this, zod probes `new Function` as soon as an object schema is built, and a strict
// content security policy reports that as a violation. So it comes before every schema.
z.config({ jitless: true });

export { z };
