import icon from '../../resources/icons/icon.svg'

/** The wall while no session is open: the app's mark on a quiet ground. */
export function Quiet() {
  return (
    <div className="wall-quiet">
      <img className="wall-quiet-mark" src={icon} alt="" />
    </div>
  )
}
