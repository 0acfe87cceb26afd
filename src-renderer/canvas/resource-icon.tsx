import {
  BookOpen,
  ChartColumn,
  Clock,
  Coins,
  Contact,
  DoorOpen,
  Hammer,
  type LucideIcon,
  Package,
  Palette,
} from 'lucide-react'
import type { ResourceKind } from '../../src-model/map/map'

const ICONS: Readonly<Record<ResourceKind, LucideIcon>> = {
  skill: Palette,
  knowledge: BookOpen,
  time: Clock,
  space: DoorOpen,
  tool: Hammer,
  data: ChartColumn,
  money: Coins,
  contact: Contact,
  other: Package,
}

/** The picture of a kind of resource. */
export function ResourceIcon({ kind, size = 18 }: { kind: ResourceKind; size?: number }) {
  const Icon = ICONS[kind]
  return <Icon size={size} aria-hidden="true" className="resource-icon" />
}
