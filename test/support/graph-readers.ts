import { DOMParser } from '@xmldom/xmldom'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'

// Readers of exports that are not our own, for tests.

/** An XML text as a parser has it that forgives nothing, and what is wrong with it: nothing when it is well-formed. */
export function parsedXml(text: string) {
  const problems: string[] = []
  const onError = (level: string, message: string) => {
    // A guess about where the text comes from: U+FFFD is a character like others, and may stand in a name.
    if (!message.startsWith('Unicode replacement character')) problems.push(`${level}: ${message}`)
  }
  try {
    const { documentElement } = new DOMParser({ onError }).parseFromString(text, 'application/xml')
    return { root: documentElement, problems }
  } catch (error) {
    return { root: null, problems: [...problems, String(error)] }
  }
}

/** What is wrong with an XML text; empty when it is well-formed. */
export function xmlProblems(text: string): string[] {
  return parsedXml(text).problems
}

/** A GraphML text as graphology reads it. @throws when it does not, or an end is missing. */
export function graphFromGraphml(text: string): MultiGraph {
  return graphml.parse(MultiGraph, text)
}

/** A GEXF text as graphology reads it. @throws when it does not, or an end is missing. */
export function graphFromGexf(text: string): MultiGraph {
  return gexf.parse(MultiGraph, text)
}

const id = { type: 'string', minLength: 1 }
const colour = { type: 'string', pattern: '^(#[0-9a-fA-F]{6}|[1-6])$' }
const place = { x: { type: 'integer' }, y: { type: 'integer' } }
const size = { width: { type: 'integer', minimum: 1 }, height: { type: 'integer', minimum: 1 } }
const side = { enum: ['top', 'right', 'bottom', 'left'] }
const end = { enum: ['none', 'arrow'] }

function node(type: string, own: object, required: readonly string[]) {
  return {
    type: 'object',
    properties: { id, type: { const: type }, ...place, ...size, color: colour, ...own },
    required: ['id', 'type', 'x', 'y', 'width', 'height', ...required],
    additionalProperties: false,
  }
}

/** JSON Canvas 1.0 as its specification has it, written down here from `formats.md`. */
const canvasSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    nodes: {
      type: 'array',
      items: {
        oneOf: [
          node('text', { text: { type: 'string' } }, ['text']),
          node('file', { file: { type: 'string' }, subpath: { type: 'string', pattern: '^#' } }, ['file']),
          node('link', { url: { type: 'string' } }, ['url']),
          node('group', { label: { type: 'string' } }, []),
        ],
      },
    },
    edges: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id,
          fromNode: id,
          toNode: id,
          fromSide: side,
          toSide: side,
          fromEnd: end,
          toEnd: end,
          color: colour,
          label: { type: 'string' },
        },
        required: ['id', 'fromNode', 'toNode'],
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
}

const validCanvas = new Ajv2020({ allErrors: true }).compile(canvasSchema)

/** What is wrong with a JSON Canvas: against its schema, ids that are there twice, and edges that end nowhere. */
export function canvasProblems(text: string): string[] {
  const canvas = JSON.parse(text)
  if (!validCanvas(canvas)) return (validCanvas.errors ?? []).map((each) => `${each.instancePath} ${each.message}`)
  const { nodes = [], edges = [] } = canvas as {
    nodes?: { id: string }[]
    edges?: { id: string; fromNode: string; toNode: string }[]
  }
  const ids = new Set(nodes.map((each) => each.id))
  const all = [...nodes, ...edges].map((each) => each.id)
  const loose = edges.filter(({ fromNode, toNode }) => !ids.has(fromNode) || !ids.has(toNode))
  return [
    ...(new Set(all).size === all.length ? [] : ['ids are there twice']),
    ...loose.map((each) => `edge ${each.id} ends nowhere`),
  ]
}
