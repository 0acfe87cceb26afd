import type { Page } from '@playwright/test'
import { receivedSnapshot } from '../../../src-model/contract/sent-snapshot'
import type { CommunityMap } from '../../../src-model/map/map'
import { ask } from './ask'

/** The map of the open session, as main has it. */
export async function mapNow(page: Page): Promise<CommunityMap> {
  return receivedSnapshot(await ask(page, 'session/snapshot', {})).map
}
