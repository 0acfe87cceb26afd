import { expect, test } from 'vitest'
import { writeCommunityMap } from '../../../../src-model/formats/community-map/community-map'
import { FORMAT_VERSION } from '../../../../src-model/formats/community-map/community-map-keys'
import { MIGRATIONS, type Migration, migrate } from '../../../../src-model/formats/community-map/migrate'
import type { JsonObject } from '../../../../src-model/formats/json/json-object'
import { smallMap } from '../../support/small-map'

const STEPS: ReadonlyMap<number, Migration> = new Map<number, Migration>([
  [-1, (file) => ({ ...file, people: file.persons ?? [] })],
  [0, ({ people, ...file }) => ({ ...file, participants: people ?? [] })],
])

function currentFile(): JsonObject {
  return JSON.parse(writeCommunityMap(smallMap(), { exportedAt: '2030-01-01T00:00:00.000Z', generator: 'Trama 1.0.0' }))
}

test('an older file is brought up one version at a time', () => {
  const { participants, ...rest } = currentFile()
  const older = { ...rest, version: -1, persons: participants ?? [] }
  const migrated = migrate(older, 1, STEPS)
  expect(migrated).toMatchObject({ ok: true, file: { version: 1, participants } })
  expect(older.version).toBe(-1)
  expect(older).not.toHaveProperty('people')
})

test('a file of this version stays as it is', () => {
  const file = currentFile()
  const result = migrate(file)
  expect(result.ok && result.file).toBe(file)
})

test('a version that no step leaves is refused', () => {
  expect(migrate({ ...currentFile(), version: -2 }, 1, STEPS)).toMatchObject({ error: { code: 'file-broken' } })
})

test('every version before this one has a step that leaves it', () => {
  expect([...MIGRATIONS.keys()]).toEqual(Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1))
})
