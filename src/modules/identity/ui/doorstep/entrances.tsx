import { SimpleGrid, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '#design/step/form-field.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { post } from '#platform/browser/asking/api.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useNamed } from '../named.ts'
import look from './setup-page.module.css'

type Entrance = { token: string; nameEn: string; nameAr: string; role: string }

/** Who one may be in the example company; each link is used up by entering. */
export function Entrances({ token }: { token: string }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const named = useNamed()
  const { data, error } = useQuery<{ rows: Entrance[] }, Problem>({
    queryKey: ['setup', 'entrances'],
    queryFn: () => post('/setup/example/entrances', { token }, { module: 'identity' }),
    staleTime: Number.POSITIVE_INFINITY, // asking again makes the links on the page dead
    refetchOnMount: 'always',
    retry: false,
  })
  if (error) return <FormProblem>{why(error)}</FormProblem>
  if (!data) return <LinesLoading />
  return (
    <section>
      <Title order={2}>{t('example.choose')}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('example.chooseWhy')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {data.rows.map((entrance) => (
          <Link key={entrance.token} to={`/enter/${entrance.token}`} className={look.entrance} preload={false}>
            <PersonChip name={named(entrance)} caption={t(`roles.${entrance.role}.name`)} size={32} />
          </Link>
        ))}
      </SimpleGrid>
    </section>
  )
}
