import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { ContentView } from '../content/content-view.tsx'
import type { Talk } from '../content/rich-text-view.tsx'
import { RevisionText } from '../document/revision-text.tsx'
import { type Filled, useFilled } from '../content/use-filled.ts'
import { CommentList } from './comment-list.tsx'
import look from './comments.module.css'
import { type Comments, openOf, type PlaceToComment, useComments } from './use-comments.ts'

type Props = { document: Filled & Pick<WholeDocument, 'language' | 'part'>; revision: WholeRevision }

/** A locked text as it is read, with what is said about it beside it. */
export function CommentedText({ document, revision }: Props) {
  const { t } = useTranslation('documents-ui')
  const comments = useComments(revision.id)
  const content = useFilled(document, revision)
  const [place, setPlace] = useState<PlaceToComment>()
  const [chosen, setChosen] = useState<string>()
  const open = openOf(comments)
  const talk = useMemo<Talk>(
    () => ({
      openAt: (language, blockId) =>
        open.filter((one) => one.language === language && one.blockId === blockId).map(({ id }) => id),
      chosen: comments.rows.find(({ id }) => id === chosen),
      ...(comments.mayComment ? { begin: setPlace } : {}),
      show: (id) => {
        setChosen(id)
        into(`comment-${id}`)
      },
    }),
    [open, comments.rows, comments.mayComment, chosen],
  )
  // Until it is known, what is under review keeps the place for what may be said about it.
  const isTalkedOver = comments.isKnown
    ? comments.rows.length > 0 || comments.mayComment
    : revision.state === 'in-review'
  if (!isTalkedOver) return <RevisionText document={document} revision={revision} />
  return (
    <div className={look.desk}>
      <div className={look.beside}>
        {revision.file ? (
          <RevisionText document={document} revision={revision} />
        ) : (
          <Section>
            <ContentView content={content} language={document.language} talk={talk} />
          </Section>
        )}
        <div className={look.panel} id="comments">
          <Section title={t('comments.title')} caption={t('comments.caption')}>
            <Stack gap="sm">
              {comments.mayComment && <Begin comments={comments} place={place} onPlace={setPlace} />}
              <CommentList
                comments={comments}
                chosen={chosen}
                onGo={({ id, language, blockId }) => {
                  setChosen(id)
                  into(`${language}-place-${blockId}`)
                }}
              />
            </Stack>
          </Section>
        </div>
      </div>
    </div>
  )
}

const into = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: 'smooth' })

type BeginProps = {
  comments: Comments
  place: PlaceToComment | undefined
  onPlace: (place: PlaceToComment | undefined) => void
}

/** A comment on a paragraph, or on the revision as a whole. */
function Begin({ comments, place, onPlace }: BeginProps) {
  const { t } = useTranslation('documents-ui')
  const [text, setText] = useState('')
  if (!place)
    return (
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconMessagePlus size={16} aria-hidden />}
        onClick={() => onPlace({ language: null, blockId: '', quote: '' })}
      >
        {t('comments.onWhole')}
      </Button>
    )
  const close = () => {
    setText('')
    onPlace(undefined)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void comments.begin(place, text.trim()).then(close)
      }}
    >
      {place.quote === '' ? (
        <Text size="sm" fw={500}>
          {t('comments.onWhole')}
        </Text>
      ) : (
        <p className={look.quote}>
          <bdi>“{place.quote}”</bdi>
        </p>
      )}
      <Textarea
        // Somebody asked to write here by pressing a button.
        autoFocus
        autosize
        minRows={2}
        maxLength={8000}
        dir="auto"
        aria-label={t('comments.text')}
        placeholder={t('comments.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={6} mt={8}>
        <Button type="submit" size="compact-sm" loading={comments.busy} disabled={text.trim() === ''}>
          {t('comments.say')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={close}>
          {t('comments.cancel')}
        </Button>
      </Group>
    </form>
  )
}
