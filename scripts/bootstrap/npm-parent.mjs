import { readFileSync } from 'node:fs'

/** Calls back once the npm that started us is gone, also when it was killed the hard way; between us and it there may be a shell. */
export function whenNpmIsGone(then) {
  const [parent, grandparent] = ancestors()
  const distance = [parent, grandparent].findIndex((pid) => pid > 0 && /\bnpm\b/.test(read(`/proc/${pid}/cmdline`)))
  const npm = ancestors()[distance]
  if (!npm) return
  const timer = setInterval(() => {
    if (ancestors()[distance] === npm) return
    clearInterval(timer)
    then()
  }, 500)
  timer.unref()
}

function ancestors() {
  const parent = process.ppid
  return [parent, Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${parent}/status`))?.[1] ?? 0)]
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
