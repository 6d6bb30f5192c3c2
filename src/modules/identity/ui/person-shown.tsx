import { useSession } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { PersonPicker } from './person-picker.tsx'

type View = { person?: string }

/** Whose page it is: that of who reads it, or of whom they chose to look at, as the address says. */
export function usePersonShown(): string {
  const { person } = useSession()
  const [view] = useView<View>()
  return view.person ?? person?.id ?? ''
}

/** For those who may look at anybody's. */
export function PersonShown({ label }: { label: string }) {
  const [, show] = useView<View>()
  return (
    <div style={{ maxWidth: 320 }}>
      <PersonPicker
        label={label}
        clearable={false}
        value={usePersonShown()}
        onChange={(chosen) => show({ person: chosen ?? undefined } as Partial<View>)}
      />
    </div>
  )
}
