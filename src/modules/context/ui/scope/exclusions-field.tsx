import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook } from '#design/step/form-field.tsx'
import type { Edition } from '#modules/standards/rules.ts'
import type { NotApplicable } from '../../contract/scope.ts'
import { isUsuallyLeftOut } from '../../rules/scope.ts'
import { AnyClausePicker } from './any-clause-picker.tsx'

type Props = {
  edition: Edition
  value: readonly NotApplicable[]
  onChange: (value: NotApplicable[]) => void
  /** Whether what is missing may be said. */
  tried: boolean
}

/** What does not apply, each with its justification; outside the usual list the page warns. */
export function ExclusionsField({ edition, value, onChange, tried }: Props) {
  const { t } = useTranslation('context-ui')
  const set = (at: number, change: Partial<NotApplicable>) =>
    onChange(value.map((one, place) => (place === at ? { ...one, ...change } : one)))
  return (
    <FieldGroup label={t('context:fields.notApplicable')} hint={t('scope.notApplicableHint')}>
      <Stack gap="sm">
        {value.map(({ clause, justification }, at) => (
          // biome-ignore lint: the place in the list is all that tells a new line from another
          <Stack
            key={at}
            gap={4}
            p="sm"
            style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 6 }}
          >
            <Group align="flex-start" gap="sm" wrap="nowrap">
              <AnyClausePicker
                edition={edition}
                label={t('context:fields.clause')}
                value={clause || null}
                onChange={(chosen) => set(at, { clause: chosen ?? '' })}
                error={tried && clause === '' ? t('scope.clauseMissing') : undefined}
              />
              <Button
                mt={24}
                variant="subtle"
                color="gray"
                onClick={() => onChange(value.filter((_, place) => place !== at))}
                aria-label={t('scope.removeClause', { clause })}
              >
                {t('scope.remove')}
              </Button>
            </Group>
            <Textarea
              {...fieldLook({
                label: t('context:fields.justification'),
                required: true,
                error:
                  tried && justification.trim() === ''
                    ? t('context:refusals.not-applicable-needs-justification', { clause })
                    : undefined,
              })}
              dir="auto"
              autosize
              minRows={2}
              value={justification}
              onChange={(event) => set(at, { justification: event.currentTarget.value })}
            />
            {clause !== '' && !isUsuallyLeftOut(clause) && (
              <Alert color="yellow" py={6} icon={<IconAlertTriangle size={16} aria-hidden />}>
                <Text size="sm">{t('scope.unusual', { clause })}</Text>
              </Alert>
            )}
          </Stack>
        ))}
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, { clause: '', justification: '' }])}
          >
            {t('scope.addClause')}
          </Button>
        </Group>
      </Stack>
    </FieldGroup>
  )
}
