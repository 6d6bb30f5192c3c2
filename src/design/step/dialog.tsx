import { Modal } from '@mantine/core'
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEscape } from '../use-escape.ts'

type Props = { open: boolean; onClose: () => void; title: string; size?: number; children: ReactNode }

/** One thing to do before going on. Escape closes it, and the focus returns to where it was. */
export function Dialog({ open, onClose, title, size = 560, children }: Props) {
  const { t } = useTranslation('design')
  const content = useRef<HTMLDivElement>(null)
  useEscape(open, onClose, content)
  useReturnFocus(open, content)
  return (
    <Modal.Root opened={open} onClose={onClose} closeOnEscape={false} size={size} returnFocus={false}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content ref={content}>
        <Modal.Header component="div">
          <Modal.Title fw={600} fz={16}>
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/**
 * Also for a dialog that was only fetched when it was opened: it never saw itself closed. Whoever has gone on to something else by then
 * stays there.
 */
function useReturnFocus(open: boolean, content: RefObject<HTMLElement | null>): void {
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (!open) return
    before.current = document.activeElement
    return () => {
      const { current } = before
      const closed = content.current
      setTimeout(() => {
        const now = document.activeElement
        const isLost = now === null || now === document.body || closed?.contains(now) === true
        if (isLost && current instanceof HTMLElement) current.focus({ preventScroll: true })
      }, 10)
    }
  }, [open, content])
}
