// Edits that a bench makes through the window's own door, as any part of the window would.

const AT = '2030-05-04T10:00:00.000Z'

/** The commands of a workshop, in turn: somebody comes, is tied, is moved; a name is mended; somebody changes sides. */
export function workshopCommand(index) {
  const id = `bench-${Math.floor(index / 5)}`
  const position = { x: (index * 37) % 900, y: (index * 53) % 500 }
  const participant = { id, name: `Ada ${index}`, side: 'customer', organisation: '', role: '', notes: '' }
  const connection = { id: `${id}-tie`, from: id, to: 'n0', kind: 'other', directed: false, strength: 2, note: '' }
  const turns = [
    { type: 'participant/add', participant: { ...participant, position, createdAt: AT } },
    { type: 'connection/add', connection: { ...connection, origin: 'workshop', createdAt: AT } },
    { type: 'layout/move', positions: { [id]: { x: position.x + 60, y: position.y + 40 } } },
    { type: 'participant/edit', id, changes: { name: `Ada Neri ${index}` } },
    { type: 'participant/edit', id, changes: { side: 'employee' } },
  ]
  return turns[index % turns.length]
}
