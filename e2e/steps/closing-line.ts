import { stripVTControlCharacters } from 'node:util'
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { seenByAVisitor } from '../house/house.ts'

/** What a reader of a failure asks first: where, what, and what stood on the page. */
function shortly({ title }: TestCase, { errors, attachments, steps }: TestResult): string {
  const step = steps.find(({ error, category }) => error && category === 'test.step')?.title
  const said = errors.map(({ message = '', location }) => {
    const lines = stripVTControlCharacters(message).split('\n').slice(0, 14)
    return [`${location?.file.split('/').at(-1)}:${location?.line}`, ...lines].join('\n')
  })
  const seen = attachments.filter(({ name }) => name === seenByAVisitor).map(({ body }) => String(body))
  return ['', `failed: ${title}${step ? ` > ${step}` : ''}`, ...said, ...seen, ''].join('\n')
}

/** Says of each failure shortly what it was, and, last and alone, how many journeys passed and failed. */
class ClosingLine implements Reporter {
  private readonly outcome = new Map<string, string>()

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcome.set(test.id, result.status)
    if (result.errors.length > 0) process.stdout.write(shortly(test, result))
  }

  onEnd(_result: FullResult): void {
    const all = [...this.outcome.values()]
    const passed = all.filter((status) => status === 'passed').length
    const skipped = all.filter((status) => status === 'skipped').length
    process.stdout.write(`\nTests  ${passed} passed, ${all.length - passed - skipped} failed, ${skipped} skipped\n`)
  }
}

export default ClosingLine
