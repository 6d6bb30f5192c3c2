import { wordsOfFile } from '#platform/server/files/file-texts.ts'
import type { LongText } from '#platform/server/finding/long-texts.ts'
import { textOf } from '../contract/content.ts'

/** What is in force, in both languages, and what its file says; of what is obsolete, what was. A draft is not found by anybody. */
const document: LongText = {
  async of(reach, id) {
    const revision = await foundBy(reach)
      .select(['r.content', 'r.fileSha256'])
      .where('r.documentId', '=', id)
      .orderBy('r.revision', 'desc')
      .executeTakeFirst()
    if (!revision) return ''
    const { content, fileSha256 } = revision
    return [textOf(content.en), textOf(content.ar), await wordsOfFile(reach, fileSha256)].join('\n').trim()
  },
  async holding(reach, sha256) {
    const rows = await foundBy(reach).select('r.documentId').distinct().where('r.fileSha256', '=', sha256).execute()
    return rows.map(({ documentId }) => documentId)
  },
}

type Reach = Parameters<LongText['of']>[0]

const foundBy = ({ db, org }: Reach) =>
  db.selectFrom('documentRevision as r').where('r.orgId', '=', org).where('r.state', 'in', ['effective', 'obsolete'])

/** What was disposed of says nothing any more. */
const retainedRecord: LongText = {
  async of(reach, id) {
    const file = await keptIn(reach).select('f.sha256').where('r.id', '=', id).executeTakeFirst()
    return wordsOfFile(reach, file?.sha256 ?? null)
  },
  async holding(reach, sha256) {
    const rows = await keptIn(reach).select('r.id').where('f.sha256', '=', sha256).execute()
    return rows.map(({ id }) => id)
  },
}

const keptIn = ({ db, org }: Reach) =>
  db
    .selectFrom('retainedRecord as r')
    .innerJoin('file as f', (join) => join.onRef('f.orgId', '=', 'r.orgId').onRef('f.id', '=', 'r.fileId'))
    .where('r.orgId', '=', org)
    .where('r.state', '<>', 'disposed')

export const longTextsOf = { document, retainedRecord }
