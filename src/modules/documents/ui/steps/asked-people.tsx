import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#design/step/form-field.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { newId } from '#kernel/ids.ts'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { type Sequence, StepRole } from '../../contract/words.ts'

export type Asked = { id: string; role: StepRole; personId: string | null }
type Props = {
  asked: readonly Asked[]
  onChange: (asked: Asked[]) => void
  authors: readonly string[]
  sequence: Sequence
  /** Whoever is still to be named is missed from now on. */
  tried: boolean
}

/** Who reviews and who approves; one after the other they stand in the order of their turn, which can be changed. */
export function AskedPeople({ asked, onChange, authors, sequence, tried }: Props) {
  const { t } = useTranslation('documents-ui')
  const { number } = useFormats()
  const { textOf } = useFieldTexts('documents')
  const isOrdered = sequence === 'sequential' && asked.length > 1
  const others = (id: string) => asked.flatMap((one) => (one.personId && one.id !== id ? [one.personId] : []))
  return (
    <FieldGroup label={t('submit.who')} hint={t('submit.whoHint')} required>
      <Stack gap={4} mt={6}>
        {asked.map((one, at) => (
          <Group key={one.id} gap={6} align="flex-start" wrap="nowrap">
            {isOrdered && (
              <Text size="sm" c="dimmed" mt={31} miw={18}>
                {number(at + 1)}
              </Text>
            )}
            <div style={{ flex: 1 }}>
              <PersonPicker
                label={t(`documents:roles.${one.role}`)}
                required
                error={tried && !one.personId ? textOf('required') : undefined}
                leaveOut={[...authors, ...others(one.id)]}
                value={one.personId}
                onChange={(personId) =>
                  onChange(asked.map((each) => (each.id === one.id ? { ...each, personId } : each)))
                }
              />
            </div>
            {isOrdered && (
              <>
                <Quiet label={t('submit.earlier')} disabled={at === 0} onClick={() => onChange(swapped(asked, at - 1))}>
                  <IconArrowUp size={16} aria-hidden />
                </Quiet>
                <Quiet
                  label={t('submit.later')}
                  disabled={at === asked.length - 1}
                  onClick={() => onChange(swapped(asked, at))}
                >
                  <IconArrowDown size={16} aria-hidden />
                </Quiet>
              </>
            )}
            <Quiet label={t('submit.remove')} onClick={() => onChange(asked.filter(({ id }) => id !== one.id))}>
              <IconX size={16} aria-hidden />
            </Quiet>
          </Group>
        ))}
        <Group gap="xs">
          {StepRole.options.map((role) => (
            <Button
              key={role}
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => onChange(withOneMore(asked, role))}
            >
              {t(`submit.add.${role}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </FieldGroup>
  )
}

function Quiet({ label, ...rest }: { label: string } & ComponentProps<typeof ActionIcon<'button'>>) {
  return <ActionIcon mt={28} variant="subtle" color="gray" aria-label={label} {...rest} />
}

/** The two that stand there change places. */
const swapped = (asked: readonly Asked[], at: number): Asked[] =>
  asked.map((one, place) => (place === at ? asked[at + 1] : place === at + 1 ? asked[at] : one) ?? one)

/** Reviewers come before the approvers, whose word is the last. */
function withOneMore(asked: readonly Asked[], role: StepRole): Asked[] {
  const firstApproval = asked.findIndex((one) => one.role === 'approver')
  const at = role === 'approver' || firstApproval < 0 ? asked.length : firstApproval
  return asked.toSpliced(at, 0, { id: newId(), role, personId: null })
}
