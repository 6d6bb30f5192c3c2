import { clsx } from 'clsx'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type Language, languages } from '#kernel/text.ts'
import { type DocumentContent, headingNumbers } from '../../contract/content.ts'
import type { RichNode } from '../../contract/rich-text.ts'
import type { DocumentLanguage } from '../../contract/words.ts'
import { definitionsIn } from '../../rules/text/definitions.ts'
import { pairs } from '../../rules/text/pairing.ts'
import { acceptAll } from '../../rules/text/redline.ts'
import look from './content.module.css'
import { type Reading, RichTextView, type Talk } from './rich-text-view.tsx'

type Props = {
  content: DocumentContent
  language: DocumentLanguage
  /** Insertions and deletions are shown. */
  red?: boolean
  /** The paragraphs can be spoken about. */
  talk?: Talk | undefined
}

/** The text of a document as it is read: one language, or both beside each other, paragraph by paragraph. */
export function ContentView({ content, language, red = false, talk }: Props) {
  const { t } = useTranslation('documents-ui')
  const readings = useMemo<Record<Language, Reading>>(() => {
    const one = (spoken: Language) => ({
      language: spoken,
      definitions: definitionsIn(content[spoken]),
      talk,
      numbers: headingNumbers(red && content[spoken] ? acceptAll(content[spoken]) : content[spoken]),
      anchor: `${spoken}-`,
      red,
    })
    return { en: one('en'), ar: one('ar') }
  }, [content, red, talk])
  if (language !== 'both')
    return (
      <div className={look.sheet}>
        <Column language={language} blocks={content[language]?.content ?? []} reading={readings[language]} />
      </div>
    )
  return (
    <div className={clsx(look.sheet, look.wide)}>
      {pairs(content).map((pair) => (
        <div key={pair.id} className={look.pair}>
          {languages.map((spoken) => (
            <Column
              key={spoken}
              language={spoken}
              blocks={pair[spoken] ? [pair[spoken]] : []}
              reading={readings[spoken]}
              missing={pair.missing === spoken && !red ? t(`content.missing.${spoken}`) : undefined}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type Column = { language: Language; blocks: readonly RichNode[]; reading: Reading; missing?: string | undefined }

const Column = ({ language, blocks, reading, missing }: Column) => (
  <div className={look.text} lang={language} dir={directionOf(language)} data-language={language}>
    {missing ? <p className={look.missing}>{missing}</p> : <RichTextView blocks={blocks} reading={reading} />}
  </div>
)
