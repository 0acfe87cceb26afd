import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KEYS } from '../../../../src-model/formats/community-map/community-map-keys'
import { insightOf } from '../../../../src-model/insight/insight'
import { STAGES } from '../../../../src-model/insight/stage'
import { SIDES } from '../../../../src-model/map/map'
import { smallMap } from '../../support/small-map'

const page = readFileSync(new URL('../../../../docs/map-format.md', import.meta.url), 'utf8')

/** The page from a heading to the next of the same or a higher level. */
function section(heading: string): string {
  const [level = ''] = heading.split(' ')
  const [, after] = page.split(`\n${heading}\n`)
  if (after === undefined) throw new Error(`no heading ${heading}`)
  return after.split(new RegExp(`\n#{1,${level.length}} `))[0] ?? ''
}

/** The words that a text sets as code. */
function codeWords(text: string): Set<string> {
  return new Set([...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/[\w-]+/g) ?? []))
}

/** The fields that the first columns of a text's tables name. */
function fieldsOf(text: string): Set<string> {
  return codeWords([...text.matchAll(/^\| (`[^|]+`)/gm)].map(([, cell]) => cell).join(' '))
}

describe('the page on the format of community maps', () => {
  test('says of every figure in a file what it is, and of none that is not there', () => {
    const insight = insightOf(smallMap(), '2030-01-02')
    const { resources, madeHere, commitments } = insight
    const [person = {}] = Object.values(insight.perPerson)
    const keys = [insight, resources, madeHere, commitments, person].flatMap((part) => Object.keys(part))
    expect([...fieldsOf(section('## `insight`'))].sort()).toEqual([...new Set(keys)].sort())
    for (const value of [...STAGES, ...SIDES]) expect(codeWords(section('## `insight`'))).toContain(value)
  })

  test.each([
    ['file', '## The file'],
    ['session', '### `session`'],
    ['participant', '### `participants`'],
    ['resource', '### `resources`'],
    ['connection', '### `connections`'],
    ['commitment', '### `connections`'],
    ['zone', '### `zones`'],
    ['position', '### `participants`'],
  ] as const)('names every field of a %s', (kind, heading) => {
    expect([...KEYS[kind]].filter((key) => !codeWords(section(heading)).has(key))).toEqual([])
  })
})
