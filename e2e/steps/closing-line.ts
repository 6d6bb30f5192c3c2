import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Says, last and alone, how many journeys passed and failed. */
class ClosingLine implements Reporter {
  private readonly outcome = new Map<string, string>()

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcome.set(test.id, result.status)
  }

  onEnd(_result: FullResult): void {
    const all = [...this.outcome.values()]
    const passed = all.filter((status) => status === 'passed').length
    const skipped = all.filter((status) => status === 'skipped').length
    process.stdout.write(`\nTests  ${passed} passed, ${all.length - passed - skipped} failed, ${skipped} skipped\n`)
  }
}

export default ClosingLine
