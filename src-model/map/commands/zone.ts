import { z } from '../../zod'
import { Refusal } from '../errors'
import { MAX_ZONES } from '../limits'
import { idSchema, zoneFields, zoneSchema } from '../schema'
import { changesOf } from './changes'
import { assign, type Draft, find, insert } from './draft'

export const zoneAddSchema = z.strictObject({ type: z.literal('zone/add'), zone: zoneSchema })

export const zoneEditSchema = z.strictObject({
  type: z.literal('zone/edit'),
  id: idSchema,
  changes: changesOf(zoneFields),
})

/** Marks out an area of the canvas. */
export function addZone(draft: Draft, command: z.infer<typeof zoneAddSchema>): void {
  if (draft.map.order.zones.length >= MAX_ZONES) throw new Refusal('map-full', { most: MAX_ZONES })
  insert(draft, 'zones', command.zone)
}

/** Changes an area's label, place, size or colour. */
export function editZone(draft: Draft, command: z.infer<typeof zoneEditSchema>): void {
  assign(find(draft, 'zones', command.id), command.changes)
}
