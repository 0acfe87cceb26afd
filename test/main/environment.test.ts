import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../src-main/environment'
import { mapFileIn } from '../../src-main/opened-files'

describe('the environment', () => {
  it('asks for nothing by default', () => {
    expect(readEnvironment({}, true)).toEqual({ userData: null, language: null, devServer: null })
  })

  it('names a data folder, made absolute', () => {
    expect(readEnvironment({ TRAMA_USER_DATA: 'here' }, true).userData).toBe(resolve('here'))
    expect(readEnvironment({ TRAMA_USER_DATA: resolve('/there') }, true).userData).toBe(resolve('/there'))
  })

  it('names a language that Trama speaks, or none', () => {
    expect(readEnvironment({ TRAMA_LANGUAGE: 'it' }, true).language).toBe('it')
    expect(readEnvironment({ TRAMA_LANGUAGE: 'xx' }, true).language).toBeNull()
  })

  it('names a development server to an app that runs from its sources, never to an installed one', () => {
    const variables = { ELECTRON_RENDERER_URL: 'http://localhost:5173/some/page' }
    expect(readEnvironment(variables, false).devServer).toBe('http://localhost:5173')
    expect(readEnvironment(variables, true).devServer).toBeNull()
  })
})

describe('the command line', () => {
  const folder = resolve('/home/me')

  it.each([
    [['.', 'a.trama.json'], resolve('/home/me/a.trama.json')],
    [['--flag', resolve('/x/B.TRAMA.JSON')], resolve('/x/B.TRAMA.JSON')],
    [['a.trama.json', 'b.trama.json'], resolve('/home/me/b.trama.json')],
    [['--open=a.trama.json'], null],
    [['a (1).json', '.'], resolve('/home/me/a (1).json')],
    [['a.txt', '.'], null],
    [[], null],
  ])('%j asks for %s', (args, path) => {
    expect(mapFileIn(args, folder)).toBe(path)
  })
})
