import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import type { DatedTask } from '../../contract/plan.ts'
import { useSaid, type WholePlan } from '../words.tsx'

/** What the picture shows of a task, in words: for those who listen, and for the table. */
export function useTaskWords({ tasks, people }: Pick<WholePlan, 'tasks' | 'people'>) {
  const { t } = useTranslation('implementation-ui')
  const { date, percent, list } = useFormats()
  const { titled, nameIn } = useSaid()
  const ownerOf = ({ ownerId }: DatedTask): string => nameIn(people, ownerId) ?? t('plan.noOwner')
  const waitsFor = ({ after }: DatedTask): string =>
    list(tasks.filter(({ id }) => after.includes(id)).map((task) => titled(task)))
  const slackOf = ({ slack, standing }: DatedTask): string => {
    if (standing === 'done') return '–'
    return slack < 0 ? t('plan.tooLate', { count: -slack }) : t('plan.slackDays', { count: slack })
  }
  return {
    ownerOf,
    waitsFor,
    slackOf,
    spoken: (task: DatedTask): string =>
      [
        titled(task),
        ownerOf(task),
        t('plan.fromTo', { from: date(task.start), to: date(task.finish) }),
        percent(task.progress / 100),
        t(`standings.${task.standing}`),
        ...(task.isCritical ? [t('plan.critical')] : []),
      ].join(', '),
  }
}
