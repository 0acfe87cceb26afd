import icon from '../../../resources/icons/icon.svg'

/** The app's mark: two threads that meet in one cloth. Decoration beside the name. */
export function WovenMark({ size }: { size: number }) {
  return <img className="woven-mark" src={icon} width={size} height={size} alt="" />
}
