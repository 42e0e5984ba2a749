import { LogController } from 'fastify'

/** Suppresses Fastify's two lines for each request; `requestEnded` logs one. */
export class QuietLogController extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(): void {}
}
