import { threadOf as actions } from '#modules/actions/queries/links.ts'
import { threadOf as audits } from '#modules/audits/queries/links.ts'
import { threadOf as competence } from '#modules/competence/queries/links.ts'
import { threadOf as documents } from '#modules/documents/queries/links.ts'
import { threadOf as implementation } from '#modules/implementation/queries/links.ts'
import { threadOf as nonconformities } from '#modules/nonconformities/queries/links.ts'
import { threadOf as processes } from '#modules/processes/queries/links.ts'
import { threadOf as standards } from '#modules/standards/queries/links.ts'
import { answer } from '#platform/server/context.ts'
import { threadFrom } from '#platform/server/finding/linking.ts'
import { LinksOf } from '../contract/thread.ts'

const strands = [standards, processes, documents, competence, implementation, audits, nonconformities, actions]

export const linksOf = answer(LinksOf, (world, start) => threadFrom(world, strands, start, { hops: 2, most: 120 }))
