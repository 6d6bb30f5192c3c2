import { Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { AssessmentLine } from '../../contract/assessments.ts'
import type { ClauseReadiness } from '../../contract/readiness.ts'
import type { Lack } from '../../rules/readiness.ts'
import { toneOfLack } from './lacking.tsx'

type Props = { readiness: ClauseReadiness; assessment: AssessmentLine | null }
type Way = { key: string; to: string; search?: Record<string, string>; permission: string }

/** What is missing, line by line, each with the way to where it is mended. */
export function WhatMends({ readiness, assessment }: Props) {
  const { t } = useTranslation('implementation-ui')
  const may = useMay()
  return (
    <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
      {readiness.lacking.map((lack) => {
        const { key, to, search, permission } = wayFrom(lack, readiness, assessment)
        return (
          <Group key={lack} component="li" justify="space-between" gap="xs">
            <StatusPill tone={toneOfLack(lack)}>{t(`lacks.${lack}`)}</StatusPill>
            {may(permission) && (
              <PageLink to={to} {...(search ? { search } : {})} className="no-print">
                {t(`readiness.mend.${key}`)}
              </PageLink>
            )}
          </Group>
        )
      })}
    </Stack>
  )
}

function wayFrom(
  lack: Lack,
  { clause, openMajors, processes }: ClauseReadiness,
  assessment: AssessmentLine | null,
): Way {
  const answers = (key: string, only: string): Way => ({
    key,
    to: `/implementation/assessments/${assessment?.id}`,
    search: { clause, only },
    permission: 'implementation.read',
  })
  const isOpen = assessment?.state === 'in-progress'
  switch (lack) {
    case 'open-major':
      return { key: lack, to: `/nonconformities/${openMajors[0]?.id}`, permission: 'nonconformities.read' }
    case 'not-assessed':
      return isOpen
        ? answers(lack, 'left')
        : { key: 'start-assessment', to: '/implementation/assessments', permission: 'implementation.manage' }
    case 'gap':
      return answers(lack, 'gaps')
    case 'no-evidence':
      return isOpen
        ? answers(lack, 'all')
        : { key: 'write-document', to: '/documents', search: { drafts: clause }, permission: 'documents.write' }
    case 'no-process':
      return { key: lack, to: '/processes', search: { answers: clause }, permission: 'processes.manage' }
    case 'not-audited':
      return processes[0]
        ? { key: lack, to: '/audits/new', search: { process: processes[0].id }, permission: 'audits.plan' }
        : { key: lack, to: '/audit-programmes', permission: 'audits.programme' }
  }
}
