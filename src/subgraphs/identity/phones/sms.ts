/** Sends a text message to a phone; resolves once the message is on its way. */
export interface SmsSender {
  send(message: { to: string; text: string }): Promise<void>
}
