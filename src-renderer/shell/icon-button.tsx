import type { ComponentProps, ReactNode } from 'react'

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does: spoken, and shown when pointed at. */
  label: string
  /** The icon, hidden from screen readers. */
  children: ReactNode
}

/** A button that shows an icon only. It takes whatever else a button does. */
export function IconButton({ label, children, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`button ${className}`.trim()}
      data-look="plain"
      data-shape="icon"
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </button>
  )
}
