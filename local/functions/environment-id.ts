/** The local environment's id, as functions and file ids see it. */
export const localEnvironmentId = 'local'
