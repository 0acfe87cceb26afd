import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import type { CommunityMap } from '../../../src-model/map/map'
import { own } from '../../../src-model/map/map'
import { SideShape } from '../../canvas/side-shape'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'

/** The two people of an introduction, as far as they are still there. */
export function peopleOf(map: CommunityMap, { a, b }: Pick<Introduction, 'a' | 'b'>) {
  return [a, b].flatMap((id) => own(map.participants, id) ?? [])
}

/** The two, each with the shape of their side; large with what is known of them. */
export function PairNames({ introduction, isLarge = false }: { introduction: Introduction; isLarge?: boolean }) {
  const { t } = useText()
  const people = useSession(({ map }) => map.participants)
  const two = [introduction.a, introduction.b].flatMap((id) => own(people, id) ?? [])
  return (
    <span className="pair" data-large={isLarge || undefined}>
      {two.map(({ id, name, side, role, organisation }) => (
        <span key={id} className="pair-person">
          <SideShape side={side} />
          <span className="pair-words">
            <span className="pair-name" dir="auto">
              {name}
            </span>
            <span className="visually-hidden">, {t(`side.${side}`)} </span>
            {isLarge && (role !== '' || organisation !== '') ? (
              <small dir="auto">{[role, organisation].filter((each) => each !== '').join(', ')}</small>
            ) : null}
          </span>
        </span>
      ))}
    </span>
  )
}
