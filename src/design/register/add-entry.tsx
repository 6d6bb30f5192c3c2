import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../step/dialog.tsx'

type Props = {
  words: string
  size?: number
  form: (close: () => void) => ReactNode
  /** Whether the way here has begun it already. */
  begun?: boolean
  onClose?: (() => void) | undefined
}

/** The button of a register that asks for a new entry, in a dialog named like it. */
export function AddEntry({ words, size = 560, form, begun = false, onClose }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClose?.()
  }
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog open={open || begun} onClose={close} title={words} size={size}>
        {form(close)}
      </Dialog>
    </>
  )
}
