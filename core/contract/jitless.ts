import * as z from 'zod/mini'

// WeChat forbids `new Function`; zod must not compile parsers there (colinhacks/zod#4461).
// Imported first by the app and by every function, before any schema is defined.
z.config({ jitless: true })
