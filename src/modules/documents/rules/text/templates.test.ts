import { describe, expect, test } from 'vitest'
import { DocumentContent, plainText } from '../../contract/content.ts'
import { languagesAgree, referencesHold } from './pairing.ts'
import { withFields } from './merge-fields.ts'
import { beginFrom, type Template, templates } from './templates.ts'

const fields = { organisation: { en: 'Gulf Precision', ar: 'الخليج للدقة' }, owner: { en: 'Aisha', ar: 'عائشة' } }

describe('a template', () => {
  test.each(templates.map((template) => [template.kind, template] as const))(
    'for a %s is a text in both languages that could be submitted as it stands',
    (_, template) => {
      const content = beginFrom(template, fields, ['en', 'ar'])

      expect(DocumentContent.parse(content)).toEqual(content)
      expect(languagesAgree(content, 'both')).toBeUndefined()
      expect(referencesHold(content)).toBeUndefined()
      expect(plainText(content, 'en') + plainText(content, 'ar')).not.toMatch(/\{\{|\[§/)
      expect(plainText(content, 'ar')).not.toMatch(/[a-z]{3}/i)
    },
  )

  test('says who it is for', () => {
    const policy = beginFrom(templates[0] as Template, fields, ['ar'])

    expect(policy.en).toBeNull()
    expect(plainText(policy, 'ar')).toContain('الخليج للدقة')
  })

  test('keeps a field until it is known', () => {
    const numbered: Template = {
      kind: 'x',
      name: { en: '', ar: '' },
      about: { en: '', ar: '' },
      blocks: [{ paragraph: true, en: 'No. {{number}}', ar: 'رقم {{number}}' }],
    }
    const draft = beginFrom(numbered, fields, ['en', 'ar'])

    expect(plainText(draft, 'en')).toBe('No. {{number}}')
    expect(plainText(withFields(draft, { number: { en: 'SOP-007', ar: 'SOP-007' } }), 'ar')).toBe('رقم SOP-007')
  })
})
