/** An answer is written over days: what is typed stays in this browser until it is sent. */
const named = (id: string, cycle: number) => `touchstone.answer.${id}.${cycle}`

export function keptAnswer<Answer extends object>(id: string, cycle: number): Answer | undefined {
  try {
    const text = localStorage.getItem(named(id, cycle))
    return text ? (JSON.parse(text) as Answer) : undefined
  } catch {
    return undefined // a browser may forbid storage; the form then begins empty
  }
}

export function keepAnswer(id: string, cycle: number, answer: object | undefined): void {
  try {
    if (answer) localStorage.setItem(named(id, cycle), JSON.stringify(answer))
    else localStorage.removeItem(named(id, cycle))
  } catch {
    return // see above
  }
}
