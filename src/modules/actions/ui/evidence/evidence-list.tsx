import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconClock,
  IconDatabase,
  IconEye,
  IconFile,
  IconFileText,
  IconMapPin,
  IconUser,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import type { Id } from '#kernel/ids.ts'
import { placeOf } from '#platform/browser/page/record-path.ts'
import type { EvidenceRef } from '../../contract.ts'
import look from './evidence.module.css'
import { addressOfFile } from './upload-file.ts'

const iconOf = {
  document: IconFileText,
  record: IconDatabase,
  person: IconUser,
  place: IconMapPin,
  time: IconClock,
  observation: IconEye,
} satisfies Record<EvidenceRef['kind'], unknown>

type Props = { evidence: readonly EvidenceRef[]; onRemove?: (at: number) => void }

/** The pieces of evidence as they were written down. */
export function EvidenceList({ evidence, onRemove }: Props) {
  const { t } = useTranslation('actions-ui')
  if (evidence.length === 0) return null
  return (
    <ul className={look.evidence} aria-label={t('evidence.label')}>
      {evidence.map((one, at) => {
        const Icon = iconOf[one.kind]
        const kind = t(`actions:evidenceKinds.${one.kind}`)
        return (
          <li key={`${at} ${one.text}`} className={look.piece}>
            {one.fileId && <Thumbnail fileId={one.fileId} name={one.text} />}
            <Tooltip label={kind}>
              <span className={look.kind} role="img" aria-label={kind}>
                <Icon size={15} stroke={1.7} aria-hidden />
              </span>
            </Tooltip>
            <Text size="sm" component="bdi" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {one.link ? <LinkTo link={one.link}>{one.text}</LinkTo> : one.text}
            </Text>
            {onRemove && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                className="no-print"
                aria-label={t('evidence.remove', { text: one.text })}
                onClick={() => onRemove(at)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function LinkTo({ link: { record, id }, children }: { link: NonNullable<EvidenceRef['link']>; children: string }) {
  const { to, search } = placeOf(record, id)
  return (
    <PageLink to={to} {...(search ? { search } : {})}>
      {children}
    </PageLink>
  )
}

/** A small picture that opens large; what is no picture opens beside this page. */
export function Thumbnail({ fileId, name }: { fileId: Id; name: string }) {
  const { t } = useTranslation('actions-ui')
  const [isPicture, setIsPicture] = useState(true)
  const [open, setOpen] = useState(false)
  const address = addressOfFile(fileId)
  if (!isPicture)
    return (
      <a
        className={look.thumbnail}
        href={address}
        target="_blank"
        rel="noreferrer"
        aria-label={t('evidence.open', { text: name })}
      >
        <IconFile size={18} stroke={1.6} aria-hidden />
      </a>
    )
  return (
    <>
      <UnstyledButton
        className={look.thumbnail}
        onClick={() => setOpen(true)}
        aria-label={t('evidence.open', { text: name })}
      >
        <img src={address} alt="" loading="lazy" onError={() => setIsPicture(false)} />
      </UnstyledButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={name || t('evidence.photo')} size={860}>
        <Group justify="center">
          <img src={address} alt={name} style={{ maxInlineSize: '100%', maxBlockSize: '70vh', borderRadius: 6 }} />
        </Group>
      </Dialog>
    </>
  )
}
