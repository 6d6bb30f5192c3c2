import { dayIn } from '#kernel/dates.ts'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { answer } from '#platform/server/context.ts'
import { everyRow } from '#platform/server/finding/every.ts'
import { TheProcess } from '../contract.ts'
import { ListMaps, TheMap } from '../contract/maps.ts'
import { TheProcessSheet } from '../contract/sheet.ts'

const both = ({ nameEn, nameAr }: { nameEn: string; nameAr: string }) => ({
  en: nameEn || nameAr,
  ar: nameAr || nameEn,
})

export const theProcessSheet = answer(TheProcessSheet, async (world, { id, mapId }) => {
  const organisation = await world.ask(TheOrganisation, {})
  const process = await world.ask(TheProcess, { id })
  const { rows: revisions } = await world.ask(ListMaps, { processId: id })
  const shown = revisions.find((one) => one.id === (mapId ?? process.publishedMapId))
  const map = shown ? await world.ask(TheMap, { id: shown.id }) : null
  const sites = await everyRow(world, ListSites, {})
  return {
    organisation: both(organisation),
    digits: organisation.digits,
    today: world.today,
    process,
    sites: sites.filter((site) => process.siteIds.includes(site.id)).map(both),
    map,
    approvedOn: map?.approvedAt ? dayIn(new Date(map.approvedAt), world.zone) : null,
    revisions,
  }
})
