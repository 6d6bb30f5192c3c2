// The import rules of the house, generated from the one ordered list of modules.
import { readFileSync } from 'node:fs'

const order = JSON.parse(readFileSync(new URL('../src/modules/order.json', import.meta.url), 'utf8'))
const test = '\\.test\\.tsx?$|/testing(/|\\.ts)'
const rule = (name, from, to) => ({ name, severity: 'error', from: { pathNot: test, ...from }, to })

const downhill = order
  .slice(0, -1)
  .map((module, index) =>
    rule(
      `${module}-leans-only-on-those-before-it`,
      { path: `^src/modules/${module}/` },
      { path: `^src/modules/(${order.slice(index + 1).join('|')})/` },
    ),
  )
const pure = '^src/modules/[^/]+/(contract|lifecycle|rules|notices)(\\.ts$|/)'
const front = '^src/modules/[^/]+/((contract|lifecycle|rules|queries|commands|tables)(\\.ts$|/)|ui/embed|data/|texts/)'

export default {
  forbidden: [
    rule(
      'no-cycles',
      {},
      { circular: true, dependencyTypesNot: ['type-only'], viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'kernel-is-pure',
      { path: '^src/kernel/' },
      { path: '^src/(platform|design|modules|apps)/|^node:|^(fs|net|http)$' },
    ),
    rule('platform-knows-no-quality', { path: '^src/platform/' }, { path: '^src/(modules|apps|design)/' }),
    rule('design-knows-no-quality', { path: '^src/design/' }, { path: '^src/(modules|apps|platform)/' }),
    rule('server-and-browser-never-meet', { path: '^src/platform/server/' }, { path: '^src/platform/browser/' }),
    rule(
      'browser-and-server-never-meet',
      { path: '^src/(platform/browser|modules/[^/]+/ui)/' },
      { path: '^src/platform/server/' },
    ),
    rule('nobody-imports-apps', { path: '^src/(kernel|platform|design|modules)/' }, { path: '^src/apps/' }),
    rule(
      'pure-rooms-do-no-io',
      { path: pure },
      { path: '^src/(platform|apps|design)/|^node:', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'ui-stays-in-the-browser',
      { path: '^src/modules/[^/]+/ui/' },
      { path: '^src/modules/[^/]+/(queries|commands|tables|reports)(\\.ts$|/)' },
    ),
    rule(
      'neighbours-enter-by-the-front-door',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/', pathNot: `${front}|^src/modules/$1/|order\\.json$` },
    ),
    ...downhill,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
