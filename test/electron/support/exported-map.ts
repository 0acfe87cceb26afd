import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { clickMenu, stubSaveDialog } from './desktop'
import { expect } from './trama'

interface Exported {
  participants: { id: string; name: string; side: string; organisation: string; role: string }[]
  resources: { id: string; name: string; status: string; kind: string }[]
  connections: { from: string; to: string; kind: string; note: string }[]
}

/** A map in words that can be compared: people, resources and ties, each sorted. */
export interface MapInWords {
  people: string[]
  resources: string[]
  ties: string[]
}

let files = 0

/** The open session's map as a file of it says, in words. A tie without a direction has its names in one order for all. */
export async function exportedMap(app: ElectronApplication, page: Page, folder: string): Promise<MapInWords> {
  files += 1
  const name = `words-${files}.trama.json`
  await stubSaveDialog(app, join(folder, name))
  await clickMenu(app, 'map/export-json')
  await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible()
  const { participants, resources, connections }: Exported = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const names = new Map([...participants, ...resources].map((each) => [each.id, each.name]))
  const isMutual = new Set(['knows', 'works-with', 'introduced', 'combines-with', 'other'])
  return {
    people: participants.map((each) => [each.name, each.side, each.organisation, each.role].join(' | ')).sort(),
    resources: resources.map((each) => [each.name, each.status].join(' | ')).sort(),
    ties: connections
      .map(({ from, to, kind }) => {
        const ends = [names.get(from) ?? '', names.get(to) ?? '']
        const [a, b] = isMutual.has(kind) ? ends.sort() : ends
        return [a, kind, b].join(' | ')
      })
      .sort(),
  }
}
