import { Button, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RecordNumber } from '#design/word/record-number.tsx'
import { placeOf } from '#platform/browser/page/record-path.ts'
import { useVerb } from '../record-words.tsx'
import { useMyWork } from './my-work.tsx'

/** The most urgent thing, one click away. */
export function NextDeed() {
  const { t } = useTranslation('home')
  const verb = useVerb()
  const first = useMyWork().data?.rows[0]
  if (!first || first.urgency === 'later') return null
  const { to, search } = placeOf(first.record, first.id)
  return (
    <Button
      renderRoot={(props) => <Link to={to} {...(search ? { search: search as never } : {})} {...props} />}
      rightSection={<IconArrowRight size={16} className="turns" aria-hidden />}
    >
      {t('work.next', { verb: verb(first) })}
      <Text span inherit truncate maw={280} ms={8} opacity={0.85}>
        {first.number ? <RecordNumber>{first.number}</RecordNumber> : <bdi>{first.title}</bdi>}
      </Text>
    </Button>
  )
}
