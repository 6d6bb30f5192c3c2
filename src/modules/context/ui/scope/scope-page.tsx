import { Section } from '#design/section.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useSession } from '#platform/browser/session.ts'
import { ApproveScope, TheScope } from '../../contract/scope.ts'
import { scopeIsComplete, whatIsLeftOutIsJustified } from '../../rules/scope.ts'
import { RevisedPage, type Statement } from '../revisions/revised-page.tsx'
import { CertificateText } from './certificate-text.tsx'
import { ScopeFacts } from './scope-facts.tsx'
import { ScopeForm } from './scope-form.tsx'

type Scope = OutputOf<typeof TheScope>['revisions'][number]

export function ScopePage() {
  const edition = useSession().organisation?.edition ?? '9001:2015'
  const statement: Statement<Scope> = {
    name: 'scope',
    record: 'scope-statement',
    clause: '4.3',
    approve: ApproveScope,
    refusalOf: (draft) => firstRefusal(scopeIsComplete(draft), whatIsLeftOutIsJustified(edition, draft.notApplicable)),
    Form: ScopeForm,
  }
  return (
    <RevisedPage
      statement={statement}
      answered={useAsk(TheScope, {})}
      body={(shown) => (
        <>
          <Section>
            <ScopeFacts scope={shown} />
          </Section>
          <CertificateText certificate={shown.certificate} />
        </>
      )}
    />
  )
}
