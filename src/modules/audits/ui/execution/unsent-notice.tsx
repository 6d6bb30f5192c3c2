import { Box } from '@mantine/core'
import type { Id } from '#kernel/ids.ts'
import { AllKept } from '../questions/kept-mark.tsx'
import { useDesk, useWaiting } from './use-answers.ts'

/** On the other tabs of the audit: what was written and has not arrived, and sending it. */
export function UnsentNotice({ auditId }: { auditId: Id }) {
  const desk = useDesk(auditId)
  return useWaiting(desk) > 0 ? (
    <Box mb="sm" className="no-print">
      <AllKept desk={desk} />
    </Box>
  ) : null
}
