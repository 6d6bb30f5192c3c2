import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeSite as Change, type Site } from '../../contract.ts'
import { useFields } from '../use-fields.ts'
import { SiteFields } from './site-fields.tsx'

export function ChangeSite({ site: { version, ...site }, onClose }: { site: Site; onClose: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const change = useTell(Change)
  const { form, field } = useFields(site, Change.input, change.problem)
  const submit = async (input: typeof site) => {
    await change.tell(input, { version })
    toast(t('saved'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('sites.change')} size={520}>
      <Form
        submit={t('save')}
        submitting={change.telling}
        onCancel={onClose}
        problem={why(change.problem)}
        onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
      >
        <SiteFields field={field} />
      </Form>
    </Dialog>
  )
}
