import type { CapturedCommand } from '../../src-model/capture/command'
import type { Step } from '../../src-model/map/commands/command'
import { run } from '../../src-model/map/commit'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Position } from '../../src-model/map/map'
import { tieStep } from '../canvas/make-tie'
import type { CaptureRequest } from '../state/capture-store'

function stepsOf({ command }: CapturedCommand): Step[] {
  if (command === null) return []
  return command.type === 'batch' ? command.steps : [command]
}

/** Puts the node made where the hand pointed, instead of the free ground that capture chose. */
function placedAt(step: Step, id: Id | undefined, at: Position): Step {
  const position = { x: Math.round(at.x), y: Math.round(at.y) }
  if (step.type === 'participant/add' && step.participant.id === id) {
    return { ...step, participant: { ...step.participant, position } }
  }
  if (step.type === 'resource/add' && step.resource.id === id) {
    return { ...step, resource: { ...step.resource, position } }
  }
  return step
}

/** What a line captures when it was written on the canvas: its first new node there, tied to where a tie was drawn from. */
export function asRequested(
  captured: CapturedCommand,
  map: CommunityMap,
  { at, from }: CaptureRequest,
): CapturedCommand {
  const steps = stepsOf(captured).map((step) => placedAt(step, captured.made[0], at))
  const [node] = captured.nodes
  if (from !== null && node !== undefined) {
    const after = steps.length > 0 ? run(map, { type: 'batch', steps }) : { ok: true as const, map }
    const tie = after.ok ? tieStep(after.map, from, node) : undefined
    if (tie && 'step' in tie) steps.push(tie.step)
  }
  return { ...captured, command: steps.length > 0 ? { type: 'batch', steps } : null }
}
