const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const di =
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"'

type Said = {
  /** The prefix of BPMN's own elements. */
  prefix?: string
  declaration?: string
  /** More on the root element. */
  root?: string
  /** What stands inside each task, before its name is read. */
  inTask?: string
  onTask?: string
  before?: string
  inProcess?: string
  after?: string
  idOf?: (id: string) => string
  names?: readonly [string, string]
  drawing?: string
}

/** Two tasks one after the other, written with the habits of one exporter. */
export function written({ prefix = '', idOf = (id) => id, names = ['Weigh', 'Pack'], ...said }: Said): string {
  const tag = (name: string) => (prefix ? `${prefix}:${name}` : name)
  const id = (name: string) => idOf(name)
  const task = (name: string, words: string) =>
    `<${tag('task')} id="${id(name)}" name="${words}"${said.onTask ?? ''}>${said.inTask ?? ''}</${tag('task')}>`
  const flow = (from: string, to: string) =>
    `<${tag('sequenceFlow')} id="${id(`f-${from}-${to}`)}" sourceRef="${id(from)}" targetRef="${id(to)}"/>`
  const steps = `<${tag('startEvent')} id="${id('s')}"/>${task('a', names[0])}${task('b', names[1])}<${tag('endEvent')} id="${id('e')}"/>`
  const flows = flow('s', 'a') + flow('a', 'b') + flow('b', 'e')
  return `${said.declaration ?? '<?xml version="1.0" encoding="UTF-8"?>'}
<${tag('definitions')} xmlns${prefix && `:${prefix}`}="${model}" ${di} targetNamespace="http://example.org/x" ${said.root ?? ''}>
${said.before ?? ''}<${tag('process')} id="${id('p')}">${said.inProcess ?? ''}${steps}${flows}</${tag('process')}>${said.after ?? ''}
${said.drawing ?? drawing(id)}</${tag('definitions')}>`
}

const drawing = (id: (name: string) => string, label = '') =>
  `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="${id('p')}">${['s', 'a', 'b', 'e']
    .map(
      (one, at) =>
        `<bpmndi:BPMNShape bpmnElement="${id(one)}"><dc:Bounds x="${500 + at * 150}.5" y="${one.length * 300}" width="90" height="60"/>${label}</bpmndi:BPMNShape>`,
    )
    .join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`

const utf8 = (text: string) => Buffer.from(text)
const same = (name: string) => name

/** What the exporters we know do differently; each file is our own, made to have that one habit. */
export const habits: readonly (readonly [habit: string, file: Buffer])[] = [
  [
    'ARIS: another prefix, empty labels, a plane without an id',
    utf8(written({ prefix: 'semantic', drawing: drawing(same, '<bpmndi:BPMNLabel/>') })),
  ],
  [
    'IBM: attributes of XMI, no drawing',
    utf8(written({ prefix: 'bpmn', root: 'xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"', drawing: '' })),
  ],
  [
    'MID Innovator: Latin-1, elements without a namespace, no targetNamespace',
    Buffer.from(
      written({
        prefix: 'bpmn',
        declaration: '<?xml version="1.0" encoding="iso-8859-1" standalone="yes"?>',
        names: ['Weigh', 'Prüfen'],
        inTask: '<geometry x="1" y="2" width="3" height="4"/>',
        drawing: '',
      }).replace('targetNamespace="http://example.org/x"', ''),
      'latin1',
    ),
  ],
  [
    'Eclipse BPMN2 Modeler: typed waypoints',
    utf8(
      written({ prefix: 'bpmn2', root: 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' }).replace(
        '</bpmndi:BPMNPlane>',
        '<bpmndi:BPMNEdge bpmnElement="f-a-b"><di:waypoint xsi:type="dc:Point" x="1.0" y="2.0"/><di:waypoint xsi:type="dc:Point" x="9.0" y="2.0"/></bpmndi:BPMNEdge></bpmndi:BPMNPlane>',
      ),
    ),
  ],
  [
    'ADONIS: the same namespace twice, empty lane sets and extensions, a schema location',
    utf8(
      written({
        root: `xmlns:semantic="${model}" xmlns:adonis="http://www.boc-group.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${model} BPMN20.xsd"`,
        inProcess: '<extensionElements><adonis:modelversion/></extensionElements><laneSet id="m.1_LaneSet"/>',
        inTask: '<extensionElements/>',
      }),
    ),
  ],
  [
    'W4: styles in extensions, with elements of no namespace among them',
    utf8(
      written({
        prefix: 'bpmn2',
        root: 'xmlns:w4="http://www.w4.eu/x" xmlns:w4graph="http://www.w4.eu/g" w4:version="1.0"',
        inProcess:
          '<bpmn2:extensionElements><w4graph:graphStyle><w4graph:root><Grid spacing="15"/></w4graph:root></w4graph:graphStyle></bpmn2:extensionElements>',
      }),
    ),
  ],
  [
    'Trisotech for Visio: Latin-1 declared, attributes on the diagram, styles of labels',
    utf8(
      written({ prefix: 'semantic', declaration: '<?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?>' })
        .replace('<bpmndi:BPMNDiagram>', '<bpmndi:BPMNDiagram documentation="" resolution="96.00000267028808">')
        .replace(
          '</bpmndi:BPMNDiagram>',
          '<bpmndi:BPMNLabelStyle id="L"><dc:Font name="Arial" size="8.0"/></bpmndi:BPMNLabelStyle></bpmndi:BPMNDiagram>',
        ),
    ),
  ],
  [
    'Yaoqiang: labels far from what they name',
    utf8(
      written({
        idOf: (id) => `_${id}`,
        drawing: drawing(
          (id) => `_${id}`,
          '<bpmndi:BPMNLabel><dc:Bounds x="0.0" y="0.0" width="32.0" height="32.0"/></bpmndi:BPMNLabel>',
        ),
      }),
    ),
  ],
  [
    'Bizagi: a namespace declared where it is used, empty documentation',
    utf8(
      written({
        inTask:
          '<documentation/><extensionElements><bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20"><bizagi:BizagiProperties><bizagi:BizagiProperty name="bgColor" value="#ECEFFF"/></bizagi:BizagiProperties></bizagi:BizagiExtensions></extensionElements>',
      }),
    ),
  ],
  [
    'Enterprise Architect: windows-1252, and an address that is none',
    Buffer.from(
      written({
        declaration: '<?xml version="1.0" encoding="windows-1252"?>',
        names: ['Weigh', 'Caf\u00e9'],
        root: 'exporter="Enterprise Architect"',
      }).replace('http://example.org/x', 'www.sparxsystems.com.au/bpmn20'),
      'latin1',
    ),
  ],
  [
    'Camunda Modeler: properties of an engine on elements and in extensions',
    utf8(
      written({
        prefix: 'bpmn',
        root: 'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform="Camunda Cloud"',
        onTask: ' zeebe:modelerTemplate="x"',
        inTask:
          '<bpmn:extensionElements><zeebe:ioMapping><zeebe:input source="=a" target="b"/></zeebe:ioMapping></bpmn:extensionElements>',
      }),
    ),
  ],
  [
    'Signavio: a byte order mark, metadata, and long ids',
    utf8(
      `\ufeff${written({
        root: 'xmlns:signavio="http://www.signavio.com"',
        idOf: (id) => `sid-${id}-4F0A7C31-0B0E-4A55`,
        inTask:
          '<extensionElements><signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffcc"/></extensionElements>',
      })}`,
    ),
  ],
  [
    'Flowable: conditions in CDATA',
    utf8(
      written({
        root: 'xmlns:flowable="http://flowable.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
      }).replace(
        'sourceRef="a" targetRef="b"/>',
        'sourceRef="a" targetRef="b"><conditionExpression xsi:type="tFormalExpression"><![CDATA[${x < 3 && y}]]></conditionExpression></sequenceFlow>',
      ),
    ),
  ],
  ['ids that begin with a figure', utf8(written({ idOf: (id) => `1a9-${id}` }))],
  ['ids in braces, with a space', utf8(written({ idOf: (id) => `{${id} 7}` }))],
  ['ids in Arabic', utf8(written({ idOf: (id) => `خطوة_${id}`, names: ['وزن', 'تعبئة'] }))],
  [
    'a collapsed pool and messages to it',
    utf8(
      written({
        before:
          '<collaboration id="c"><participant id="own" processRef="p"/><participant id="other" name="Customer"/><messageFlow id="m" sourceRef="other" targetRef="a"/></collaboration>',
      }),
    ),
  ],
  [
    'data objects and stores tied to a step',
    utf8(
      written({
        before: '<dataStore id="ds" name="Stock"/>',
        inProcess:
          '<dataObject id="d"/><dataObjectReference id="dr" dataObjectRef="d" name="Order"/><dataStoreReference id="dsr" dataStoreRef="ds"/>',
        inTask: '<ioSpecification><dataInput/><inputSet/><outputSet/></ioSpecification>',
      }),
    ),
  ],
  [
    'UTF-16 with its mark',
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(written({ declaration: '<?xml version="1.0" encoding="UTF-16"?>' }), 'utf16le'),
    ]),
  ],
  [
    'UTF-16, the other end first, without a mark',
    Buffer.from(written({ declaration: '<?xml version="1.0" encoding="UTF-16"?>' }), 'utf16le').swap16(),
  ],
  ["an old Mac's line ends, and no declaration", utf8(written({ declaration: '' }).trim().replaceAll('\n', '\r'))],
  [
    'a sub-process on a page of its own',
    utf8(
      written({
        inProcess: '<subProcess id="sub" name="Pay"><startEvent id="s2"/></subProcess>',
      }).replace(
        '</definitions>',
        '<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="sub"><bpmndi:BPMNShape bpmnElement="s2"><dc:Bounds x="1" y="1" width="36" height="36"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>',
      ),
    ),
  ],
]

const definitions = (inside: string) => `<definitions xmlns="${model}" targetNamespace="x">${inside}</definitions>`

/** Files without a process of steps: they are kept, and what they are is told. */
export const otherModels: readonly (readonly [what: string, xml: string])[] = [
  [
    'a choreography',
    definitions(
      '<choreography id="c"><participant id="p1" name="Buyer"/><participant id="p2" name="Mill"/><choreographyTask id="t" name="Order" initiatingParticipantRef="p1"><participantRef>p1</participantRef><participantRef>p2</participantRef></choreographyTask></choreography>',
    ),
  ],
  [
    'a conversation',
    definitions('<collaboration id="c"><participant id="p1"/><conversation id="v" name="Delivery"/></collaboration>'),
  ],
  [
    'Activiti: a drawing of what was not written',
    definitions(`<bpmndi:BPMNDiagram ${di} id="d"><bpmndi:BPMNPlane bpmnElement="gone"/></bpmndi:BPMNDiagram>`),
  ],
]

/** What comes from other tools under the name of BPMN, and is none. */
export const strangers: readonly (readonly [what: string, file: Buffer])[] = [
  ['XPDL', utf8('<Package xmlns="http://www.wfmc.org/2009/XPDL2.2" Id="1"><WorkflowProcesses/></Package>')],
  ['draw.io', utf8('<mxfile host="app.diagrams.net"><diagram id="x">jZJNb4MwDIZ</diagram></mxfile>')],
  ['UML of Enterprise Architect', utf8('<xmi:XMI xmi:version="2.1" xmlns:xmi="http://schema.omg.org/spec/XMI/2.1"/>')],
  [
    'a first draft of BPMN',
    utf8('<definitions xmlns="http://schema.omg.org/spec/BPMN/2.0"><process id="p"/></definitions>'),
  ],
]

/** A drawing tool would keep one of the two and say nothing. */
export const twice = definitions('<process id="p"><task id="a" name="x"/><task id="a" name="y"/></process>')
