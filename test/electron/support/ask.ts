import type { Page } from '@playwright/test'
import type { RequestName, RequestPayload, RequestValues } from '../../../src-model/contract/contract'

/** Asks main for something, as the facilitator's page does. @returns the answer's value. */
export async function ask<Name extends RequestName>(
  page: Page,
  name: Name,
  payload: RequestPayload<Name>,
): Promise<RequestValues[Name]> {
  const given: [string, unknown] = [name, payload]
  const answer = await page.evaluate((args) => {
    const { trama } = window as unknown as { trama: { request: (...args: unknown[]) => Promise<unknown> } }
    return trama.request(...args)
  }, given)
  const { ok, value } = answer as { ok: boolean; value: RequestValues[Name] }
  if (!ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`)
  return value
}
