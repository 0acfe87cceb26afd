import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { PNG } from 'pngjs'
import { graphFromGexf, graphFromGraphml, parsedXml } from '../../support/graph-readers'

// What is handed over, read by others than those who wrote it.

/** How much there is in a file. */
export interface Amount {
  nodes: number
  ties: number
  /** What nodes are called. */
  names: string[]
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8')
}

/** The rows of a table, by the names of its columns. */
export function readTable(path: string): Record<string, string>[] {
  const { data, errors } = Papa.parse(readText(path).trimEnd(), { delimiter: ',', newline: '\r\n' })
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors[0])}`)
  const [header = [], ...rows] = data
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}

/** A graph as graphology reads it. @param label the attribute that holds a node's name. */
export function readGraph(path: string, reader: 'graphml' | 'gexf', label = 'label'): Amount {
  const read = reader === 'graphml' ? graphFromGraphml : graphFromGexf
  const graph = read(readText(path))
  return { nodes: graph.order, ties: graph.size, names: graph.mapNodes((_, { [label]: name }) => String(name)) }
}

/** The size of a drawing, once an XML parser has found it whole and without anything that runs or calls. */
export function readSvg(path: string): { width: number; height: number; texts: string[] } {
  const { root, problems } = parsedXml(readText(path))
  if (problems.length > 0 || root?.localName !== 'svg') throw new Error(`${path}: ${problems[0] ?? 'no drawing'}`)
  for (const name of ['script', 'foreignObject', 'image', 'use', 'a']) {
    if (root.getElementsByTagName(name).length > 0) throw new Error(`${path} has a ${name}`)
  }
  const texts = [...root.getElementsByTagName('text')].map(({ textContent }) => textContent ?? '')
  return { width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')), texts }
}

/** The size of a picture, in pixels, and whether anything is drawn on it. */
export function readPng(path: string): { width: number; height: number; colours: number } {
  const { width, height, data } = PNG.sync.read(readFileSync(path))
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  return { width, height, colours: new Set(pixels).size }
}

/** Sheets in points, as PDF counts: 210 × 297 and 297 × 420 mm. */
const SHEETS = { A4: [595.3, 841.9], A3: [841.9, 1190.6] } as const
/** How far off a sheet may be: Chromium rounds to whole pixels. */
const ROUNDING = 1.5

function sheetOf(width: number, height: number): string {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  for (const [name, sheet] of Object.entries(SHEETS)) {
    if (Math.abs(short - sheet[0]) < ROUNDING && Math.abs(long - sheet[1]) < ROUNDING) {
      return `${name} ${width < height ? 'portrait' : 'landscape'}`
    }
  }
  return `${width} × ${height}`
}

/** The sheets of a PDF. */
export function readPdf(path: string): string[] {
  const text = readFileSync(path, 'latin1')
  if (!text.startsWith('%PDF-') || !text.trimEnd().endsWith('%%EOF')) throw new Error(`${path} is no PDF`)
  const boxes = text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)
  return [...boxes].map(([, width, height]) => sheetOf(Number(width), Number(height)))
}
