import type { Phone } from './phone/open-phone'

/** The request goes out and reaches the cloud; its answer never comes back. */
export function loseAnswers(phone: Phone): { stop(): void } {
  const whole = phone.world.callFunction
  phone.world.callFunction = async (name, event) => {
    await whole(name, event)
    throw new Error('errCode: -404011 cloud function execution timeout')
  }
  return {
    stop() {
      phone.world.callFunction = whole
    },
  }
}
