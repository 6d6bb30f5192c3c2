import { browser, enter, shot } from './zz-audit-look.ts'
for (const l of ['en', 'ar'] as const) {
  const q = await enter('quality-manager', l)
  await q.page.goto('/sites'); await q.page.waitForTimeout(1500)
  await q.page.getByText('AUH').first().click({ timeout: 5000 }); await shot(q.page, `sites-${l}`)
  const lead = await enter('lead-auditor', l)
  const { rows } = await lead.get('/audits?limit=100')
  if (l === 'en') for (const r of rows) console.log(r.number, r.type, r.state, r.leadNameEn, r.title)
  const people = (await lead.get('/people?limit=200')).rows
  const aisha = people.find((p: any) => p.nameEn === 'Aisha Rahman')
  await lead.page.goto(`/people?open=${aisha.id}&tab=qualifications`); await shot(lead.page, `qualification-${l}`)
  await lead.page.goto('/audits?type=third-party'); await shot(lead.page, `register-${l}`)
  const cert = rows.find((r: any) => r.type === 'third-party')
  await lead.page.goto(`/audits/${cert.id}`); await shot(lead.page, `cert-${l}`)
  await lead.page.goto(`/audits/${cert.id}?tab=report`); await lead.page.waitForTimeout(1500); await shot(lead.page, `report-${l}`)
  const reported = rows.find((r: any) => r.state === 'reported')
  if (reported) { await lead.page.goto(`/audits/${reported.id}`); await shot(lead.page, `reported-${l}`) }
  await lead.page.goto(`/audits/${cert.id}/change`); await shot(lead.page, `change-${l}`)
  const admin = await enter('administrator', l)
  const guest = people.find((p: any) => p.nameEn === 'Ingrid Larsen')
  await admin.page.goto(`/people?open=${guest.id}&tab=roles`); await admin.page.waitForTimeout(1500)
  await admin.page.locator('input[type=search], [role=dialog] input').last().scrollIntoViewIfNeeded().catch(() => {})
  await shot(admin.page, `picker-${l}`)
}
await browser.close()
