import { Box } from '@mantine/core'
import { AllKept } from '#design/question/kept-mark.tsx'
import type { Id } from '#kernel/ids.ts'
import { useWaiting } from '#platform/browser/desk/use-desk.ts'
import { useDesk } from './use-answers.ts'

/** On the other tabs of the audit: what was written and has not arrived, and sending it. */
export function UnsentNotice({ auditId }: { auditId: Id }) {
  const desk = useDesk(auditId)
  const waiting = useWaiting(desk)
  return waiting > 0 ? (
    <Box mb="sm" className="no-print">
      <AllKept waiting={waiting} onSend={desk.flush} />
    </Box>
  ) : null
}
