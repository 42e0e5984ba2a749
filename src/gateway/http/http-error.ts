/** An error that Fastify answers with this status. */
export const httpError = (statusCode: number, message: string): Error & { statusCode: number } =>
  Object.assign(new Error(message), { statusCode })
