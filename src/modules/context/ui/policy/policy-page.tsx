import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useSession } from '#platform/browser/session.ts'
import { ApprovePolicy, type QualityPolicy, ThePolicy } from '../../contract/policy.ts'
import { policyCommits } from '../../rules/policy.ts'
import { RevisedPage, type Statement } from '../revisions/revised-page.tsx'
import { Acknowledgements, AcknowledgeStep } from './acknowledgements.tsx'
import { PolicyForm } from './policy-form.tsx'
import { PolicyText } from './policy-text.tsx'

export function PolicyPage() {
  const { t } = useTranslation('context')
  const edition = useSession().organisation?.edition ?? '9001:2015'
  const asked = useAsk(ThePolicy, {})
  const whole = asked.data
  const statement: Statement<QualityPolicy> = {
    name: 'policy',
    record: 'quality-policy',
    clause: '5.2',
    approve: ApprovePolicy,
    refusalOf: ({ commitments }) => policyCommits(edition, commitments),
    Form: PolicyForm,
  }
  return (
    <RevisedPage
      statement={statement}
      answered={asked}
      steps={(inForce) => whole && <AcknowledgeStep policy={inForce} whole={whole} />}
      body={(shown, inForce) => (
        <>
          <Section title={t('tabs.policy')}>
            <PolicyText policy={shown} />
          </Section>
          {inForce && whole && <Acknowledgements whole={whole} />}
        </>
      )}
    />
  )
}
