import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { WholeTraining } from '../../contract.ts'
import { useNames } from '../words.tsx'
import look from './attendance-list.module.css'

/** On paper alone: who takes part, with room to sign. */
export function AttendanceList({ training }: { training: WholeTraining }) {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  const nameOf = useNames(training)
  const trainer = nameOf(training.trainerId) || training.trainerName
  return (
    <div className={look['sheet']}>
      <p>
        {t('fields.trainer')}: <bdi>{trainer || '–'}</bdi> · {t('fields.dueOn')}: <DateText value={training.dueOn} />
      </p>
      {training.proof && (
        <p>
          {t('fields.proof')}: <bdi>{training.proof}</bdi>
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>{t('fields.person')}</th>
            <th>{t('fields.state')}</th>
            <th>{t('fields.heldOn')}</th>
            <th className={look['signature']}>{t('fields.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {training.participants.map((one) => (
            <tr key={one.id}>
              <td>{named(one.person)}</td>
              <td>{t(`competence:participantStates.${one.state}`)}</td>
              <td>
                <DateText value={one.heldOn} />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
