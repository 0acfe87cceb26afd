/** A key or a gesture that is no action, and what it does: the rest of its text key. */
interface OtherKey {
  /** In the notation of shortcuts; each part may be named by a text `key.<part>`. */
  keys: readonly string[]
  /** `shortcuts.does.<does>` says what it does. */
  does: OtherKeyText
}

type OtherKeyText =
  | 'letter'
  | 'step'
  | 'step-more'
  | 'nudge'
  | 'along'
  | 'ends'
  | 'resize'
  | 'nothing'
  | 'menu'
  | 'person'
  | 'resource'
  | 'draw'
  | 'cancel'
  | 'add'
  | 'box'
  | 'free'
  | 'zone'
  | 'send'
  | 'more-lines'
  | 'complete'
  | 'recall'
  | 'answer'
  | 'newcomer'
  | 'leave'
  | 'introduce'
  | 'dismiss'
  | 'another'
  | 'pairs'

/** The keys and gestures that no menu lists, by where they are used: `shortcuts.<where>`. */
export const OTHER_KEYS = [
  {
    where: 'canvas',
    keys: [
      { keys: ['Letter'], does: 'letter' },
      { keys: ['Arrows'], does: 'step' },
      { keys: ['Shift+Arrows'], does: 'step-more' },
      { keys: ['CmdOrCtrl+Arrows'], does: 'along' },
      { keys: ['Home', 'End'], does: 'ends' },
      { keys: ['Alt+Arrows'], does: 'nudge' },
      { keys: ['Alt+Shift+Arrows'], does: 'resize' },
      { keys: ['Escape'], does: 'nothing' },
      { keys: ['Shift+F10', 'RightClick'], does: 'menu' },
      { keys: ['DoubleClick'], does: 'person' },
      { keys: ['R+DoubleClick'], does: 'resource' },
      { keys: ['DragRim'], does: 'draw' },
      { keys: ['Escape'], does: 'cancel' },
      { keys: ['Shift+Click'], does: 'add' },
      { keys: ['Shift+Drag'], does: 'box' },
      { keys: ['Alt+Drag'], does: 'free' },
      { keys: ['Z+Drag'], does: 'zone' },
    ],
  },
  {
    where: 'line',
    keys: [
      { keys: ['Enter'], does: 'send' },
      { keys: ['Shift+Enter'], does: 'more-lines' },
      { keys: ['Tab'], does: 'complete' },
      { keys: ['Up', 'Down'], does: 'recall' },
      { keys: ['Digits'], does: 'answer' },
      { keys: ['0'], does: 'newcomer' },
      { keys: ['Escape'], does: 'leave' },
    ],
  },
  {
    where: 'introductions',
    keys: [
      { keys: ['Enter'], does: 'introduce' },
      { keys: ['Delete'], does: 'dismiss' },
      { keys: ['N'], does: 'another' },
      { keys: ['Up', 'Down'], does: 'pairs' },
    ],
  },
] as const satisfies readonly { where: string; keys: readonly OtherKey[] }[]
