import { z } from 'zod'

// zod probes for code generation when the first schema is made, and a strict
// content security policy reports that probe as a violation. Import zod from
// here only, so that the switch is thrown before any schema exists.
z.config({ jitless: true })

export { z }
