import { Button, Group, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconFileTypeDocx, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language, languages } from '#kernel/text.ts'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import type { DocumentContent } from '../../contract/content.ts'
import type { DocumentLanguage } from '../../contract/words.ts'
import type { MergeFields } from '../../rules/text/merge-fields.ts'
import type { Template } from '../../rules/text/templates.ts'
import look from './content.module.css'

const BringIn = lazyPart(() => import('../editor/toolbar/bring-in.tsx').then((module) => module.BringIn))

type Props = {
  isEmpty: boolean
  language: DocumentLanguage
  fields: MergeFields
  onChange: (content: DocumentContent) => void
  children: ReactNode
}

/** An empty draft: begin from a template, from a Word file, or with a blank page. */
export function FirstWords({ isEmpty, language, fields, onChange, children }: Props) {
  const { t, i18n } = useTranslation('documents-ui')
  const [begun, setBegun] = useState(!isEmpty)
  const [bringing, setBringing] = useState(false)
  const templates = useTemplates(!begun)
  const nothing: DocumentContent = { en: null, ar: null }
  const begin = (content: DocumentContent) => {
    onChange(content)
    setBegun(true)
  }
  if (begun || !isEmpty) return children
  const spoken = language === 'both' ? languages : [language]
  return (
    <Stack align="center" py="lg" gap="md">
      <Title order={3} fz={17}>
        {t('templates.title')}
      </Title>
      <Text size="sm" c="dimmed" maw={560} ta="center">
        {t('templates.why')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} w="100%" maw={860} spacing="sm">
        {templates.map((template) => (
          <UnstyledButton
            key={template.kind}
            className={look.template}
            onClick={() => void from(template, fields, spoken).then(begin)}
          >
            <Text fw={600} size="sm">
              {inLanguage(template.name, i18n.language as Language)}
            </Text>
            <Text size="xs" c="dimmed">
              {inLanguage(template.about, i18n.language as Language)}
            </Text>
          </UnstyledButton>
        ))}
      </SimpleGrid>
      <Group gap="sm" justify="center">
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setBegun(true)}>
          {t('templates.blank')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          onClick={() => setBringing(true)}
        >
          {t('import.open')}
        </Button>
      </Group>
      <BringIn
        open={bringing}
        onClose={() => setBringing(false)}
        language={language}
        onBrought={(spokenIn, doc) => begin({ ...nothing, [spokenIn]: doc })}
      />
    </Stack>
  )
}

const read = () => import('../../rules/text/templates.ts')
const from = async (template: Template, fields: MergeFields, spoken: readonly Language[]) =>
  (await read()).beginFrom(template, fields, spoken)

function useTemplates(wanted: boolean): readonly Template[] {
  const [templates, setTemplates] = useState<readonly Template[]>([])
  useEffect(() => {
    if (wanted) void read().then((module) => setTemplates(module.templates))
  }, [wanted])
  return templates
}
